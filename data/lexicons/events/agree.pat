# AGREE: willingness, promises, offers. What is promised decides the CAMEO code (operators.tsv):
# promising talks is 036, aid 033; promising force is a threat.

rule agree AGREE 030
  verb agree, promise, pledge, vow, consent, undertake, volunteer, swear, resolve, guarantee, assent
  op agree
  source subj
  target with
  theme xcomp, ccomp, obj, to, on, upon, in, for
  not subj NATURE
  not subj SCIENCE
  + Kenya agreed to send doctors to Somalia. => AGREE Kenya -> Somalia
  + Norway pledged aid to Nepal. => AGREE Norway -> Nepal
  - Scientists agree that the lake is warming.

rule commit AGREE 030
  verb commit
  op agree
  source subj
  theme xcomp, to
  need theme
  + Ghana committed to free the detainees. => AGREE Ghana

rule committed AGREE 030
  verb commit + itself|himself|themselves|troop|fund|money|resource
  op agree
  source subj
  target to
  theme to, xcomp
  + Norway committed 200 troops to the mission in Mali. => AGREE Norway

rule offer AGREE 030
  verb offer, propose, volunteer
  op agree
  source subj
  target iobj, with
  theme xcomp, ccomp, obj
  need theme
  + Turkey offered to mediate between Russia and Ukraine. => AGREE Turkey
  - The shop offers cheap phones.

rule offer-help AGREE 030
  verb offer + support|assistance|help|aid|cooperation|condolence
  op agree
  source subj
  target to, iobj
  theme xcomp, obj
  + Japan offered cooperation to Nepal. => AGREE Japan -> Nepal

rule ready AGREE 030
  pred ready, willing, prepared, committed, determined, inclined, eager, keen
  op agree
  source subj
  theme xcomp, ccomp, to, for, clause
  need source
  need clause|to|for
  + Norway is ready to send food to Nepal. => AGREE Norway -> Nepal
  - The cake is ready.

rule intend AGREE 030
  verb plan, intend, prepare, aim, arrange
  pred set, due, scheduled, slated, poised, about, bound, going
  op intend
  source subj
  theme xcomp, clause, obj, for
  need theme
  + Ghana plans to resume talks with Togo. => AGREE Ghana -> Togo

# "is expected to visit": who is expected is the surface subject of a passive.
rule expected AGREE 030
  verb expect, schedule, prepare, slate, commit
  strong
  op intend
  source obj
  theme xcomp, clause
  need theme
  not subj @any
  + The president is expected to visit Ghana. => AGREE president -> Ghana

rule going-to AGREE 030
  verb go
  op intend
  source subj
  theme xcomp
  need theme
  + Ghana is going to send doctors to Togo. => AGREE Ghana -> Togo

rule decide AGREE 030
  verb decide, opt, choose, approve, vote
  op resume
  source subj
  theme xcomp, to, obj, clause
  need theme
  + The senate voted to suspend aid to Togo. => SANCTION senate -> Togo

rule express-readiness AGREE 030
  verb express + readiness|willingness|commitment|intention, voice + readiness|willingness, signal + readiness|willingness,
    affirm + readiness|commitment, reaffirm + commitment|readiness, reiterate + commitment|readiness|willingness,
    show + readiness|willingness, indicate + readiness|willingness, declare + readiness|willingness|intention,
    announce + plan|intention|readiness|decision, make + promise|commitment|pledge|offer, give + promise|assurance|guarantee|commitment,
    extend + offer|invitation, renew + commitment|pledge|offer, honor + commitment, honour + commitment, underline + commitment|readiness,
    stress + commitment|readiness|willingness, confirm + readiness|commitment|willingness|intention
  op agree
  source subj
  target to, with
  theme clause, obj
  + Jordan expressed its readiness to host the conference. => AGREE Jordan
  + Chad reaffirmed its commitment to the partnership with Niger. => AGREE Chad

rule commitment AGREE 030
  noun commitment, pledge, promise, willingness, readiness, offer
  op agree
  weak
  source subj, by, from
  target to
  theme clause, of
  + Norway's promise to send doctors to Nepal was kept. => AGREE Norway -> Nepal

rule reach-understanding AGREE 030
  verb reach + understanding|consensus|compromise, come + to:understanding|agreement|term
  mutual
  source subj
  target with
  + Chad reached an understanding with Togo. => AGREE Chad -> Togo

rule accept AGREE 030
  verb accept, adopt, endorse + plan|proposal|roadmap
  op resume
  source subj
  target from
  theme obj
  need theme
  + Chad accepted the withdrawal of its troops from Togo. => RETREAT Chad

rule accept-plan AGREE 030
  verb accept + proposal|offer|invitation|plan|condition|term|request|demand|resolution|result|outcome|roadmap,
    agree + to:proposal|plan|request|demand|term|condition, bow + to:request
  source subj
  target obj, from, of, by, to
  + Sudan accepted the proposal of Ethiopia. => AGREE Sudan

rule accept-mediation AGREE 038
  verb accept + mediation|mediator|arbitration, agree + to:mediation|arbitration, welcome + mediation|mediator|arbitration, submit + to:arbitration|mediation
  source subj
  target by, from, of, between, with
  + Togo accepted mediation by Ghana. => AGREE Togo -> Ghana

rule accept-peace AGREE 037
  verb accept + deal|accord|settlement|agreement|treaty
  source subj
  target with, from, of, by
  + The rebels accepted the peace accord with Chad. => AGREE rebels -> Chad

rule agree-truce AGREE 0356
  verb agree + TRUCE, agree + to:TRUCE, agree + on:TRUCE, accept + TRUCE, agree + upon:TRUCE, agree + to:withdrawal, agree + on:withdrawal
  mutual
  source subj
  target with, between
  + Chad and the rebels agreed to a ceasefire. => AGREE Chad

rule insist-any REQUEST 100
  verb insist
  op demand
  source subj
  theme on, upon
  target of, from
  need on|upon
  need source @human
  + The union insisted on higher pay. => REQUEST union

rule concessions AGREE 035
  verb offer + concession, promise + concession, make + concession
  source subj
  target to
  + Togo offered concessions to Ghana. => AGREE Togo -> Ghana

rule reform-promise - 083
  noun reform, political reform, political change, liberalization, liberalisation, overhaul, restructuring, sweeping change
  verb reform, liberalize, liberalise, overhaul, amend, restructure, decentralize
  weak
  source subj, poss
  target of, obj
  + The king promised political reforms. => AGREE king

rule leadership-change - 0831
  noun resignation, ouster, removal, dismissal, election, departure, vote, referendum, leadership change, impeachment, by-election
  verb step down, step aside, hand over + power, relinquish + power, cede + power, leave + office, quit + post|office|power, give up + power,
    hold + election, call + election, stand down, transfer + power
  weak
  source subj, poss
  target of, obj
  + Workers demanded the resignation of the mayor. => REQUEST Workers -> mayor

set INSTITUTION: democracy, constitution, rule, order, parliament, monarchy, government, judiciary, legality, constitutionalism

rule policy-change - 0832
  noun policy, policy change, law, legislation, tax, budget, wage, salary, price, pension, condition
  noun economic reform, tax reform, land reform, pension reform, labor reform, labour reform, financial reform, fiscal reform,
    welfare reform, education reform, policy reform, farm reform, agrarian reform, budget cut, spending cut, pay rise, pay increase,
    wage increase, wage rise, price cut, price increase, tax cut, higher wage, higher pay, land confiscation, quota, deforestation
  verb abandon, revise, reconsider, reverse, abolish, scrap, repeal, change, drop, rethink, review, revoke, rescind, stop + policy, end + policy,
    raise + POLICY-THING, increase + POLICY-THING, cut + POLICY-THING, lower + POLICY-THING, reduce + POLICY-THING, freeze + POLICY-THING,
    double + POLICY-THING, introduce + POLICY-THING, adopt + POLICY-THING, change + POLICY-THING, amend + POLICY-THING, reform + POLICY-THING,
    repeal + POLICY-THING, scrap + POLICY-THING, abolish + POLICY-THING, withdraw + POLICY-THING, drop + POLICY-THING, abandon + POLICY-THING,
    reverse + POLICY-THING, revise + POLICY-THING, review + POLICY-THING, reconsider + POLICY-THING, pass + POLICY-THING, enact + POLICY-THING,
    implement + reform, undertake + reform, speed up + reform, slow + reform, halt + POLICY-THING, stop + POLICY-THING, end + POLICY-THING
  weak
  source subj, poss
  target of, obj
  + Farmers demanded a tax cut. => REQUEST Farmers

set POLICY-THING: policy, law, legislation, bill, tax, wage, pension, salary, price, fare, tuition, decree, decision, pay, plan, austerity,
  measure, project, construction, privatization, privatisation, subsidy, quota, age, fee, budget, program, programme, expansion, confiscation

rule rights-content - 0833
  noun right, freedom, liberty, justice, equality, autonomy, human right, independence, self-determination, citizenship
  verb respect, protect, honor, honour, uphold, safeguard, guarantee, respect + RIGHT, protect + RIGHT, guarantee + RIGHT, ensure + RIGHT,
    grant + RIGHT, give + RIGHT, restore + RIGHT, secure + RIGHT, observe + RIGHT, recognize + RIGHT, recognise + RIGHT, honor + RIGHT,
    honour + RIGHT, uphold + RIGHT, defend + RIGHT, extend + RIGHT, expand + RIGHT, improve + RIGHT, allow + RIGHT, enfranchise, emancipate,
    treat + equally, abolish + penalty|slavery|torture|apartheid, scrap + penalty, end + discrimination|segregation|apartheid|slavery|torture|abuse, stop + torture|abuse|discrimination
  weak
  source subj, poss
  target of, for
  + Students demanded freedom. => REQUEST Students

set RIGHT: right, freedom, autonomy, liberty, equality, citizenship, self-rule, vote, suffrage, independence, self-determination, minority

rule institution-change - 0834
  verb democratize, democratise, restore + INSTITUTION, return + to:democracy|rule|constitution|legality, reinstate + INSTITUTION, write + constitution,
    draft + constitution, adopt + constitution, amend + constitution, rewrite + constitution, change + constitution|system, revise + constitution,
    reform + constitution|judiciary|system|parliament, overhaul + judiciary|system|constitution|institution, embrace + democracy,
    introduce + democracy|system, end + rule|monarchy|dictatorship|apartheid, abolish + monarchy|senate|presidency|apartheid, secede,
    break away, declare + independence|republic, dissolve + parliament|assembly, establish + republic|parliament|court|government,
    form + government, create + government|parliament|assembly, set up + government|parliament|assembly, move + to:democracy|rule, separate
  noun democratic reform, constitutional reform, electoral reform, judicial reform, constitutional change, democratic change,
    constitutional amendment, democratic rule, civilian rule, constitutional rule, constitutional order, multi-party democracy,
    transitional government, unity government, interim government, power-sharing, democracy, political system, electoral law
  noun constitution, regime, system, judiciary, secession, regime change, state, caliphate, institution, parliament
  weak
  source poss
  target of
  + Students demanded constitutional reform. => REQUEST Students

# An attempt at force is force; an attempt at anything else is not the deed.
rule try -
  verb try, attempt, seek, strive, struggle, make + attempt, fail + in:attempt
  op try
  source subj
  theme xcomp, clause
  need theme
  + Rebels tried to kill the governor. => ASSAULT Rebels -> governor
