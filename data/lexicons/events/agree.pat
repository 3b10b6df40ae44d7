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

rule committed AGREE 030
  verb commit + itself|himself|themselves|troop|fund|money|resource
  op agree
  source subj
  target to
  theme to, xcomp

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
  verb offer + support|assistance|help|aid|concession|cooperation|condolence
  op agree
  source subj
  target to, iobj
  theme xcomp, obj

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

rule decide AGREE 030
  verb decide, opt, choose, approve, vote
  op resume
  source subj
  theme xcomp, to, obj, clause
  need theme

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

rule reach-understanding AGREE 030
  verb reach + understanding|consensus|compromise, come + to:understanding|agreement|term
  mutual
  source subj
  target with

rule accept AGREE 030
  verb accept, adopt, endorse + plan|proposal|roadmap
  op resume
  source subj
  target from
  theme obj
  need theme

rule accept-plan AGREE 030
  verb accept + proposal|offer|invitation|plan|mediation|deal|condition|term|request|demand|resolution|result|outcome|roadmap,
    agree + to:proposal|plan|request|demand|term|condition|ceasefire|truce|talk, bow + to:request
  source subj
  target obj, from, of, by, to
  + Sudan accepted the proposal of Ethiopia. => AGREE Sudan

rule concessions AGREE 035
  verb offer + concession, promise + concession, make + concession
  source subj
  target to

rule reform-promise - 083
  noun reform, liberalization, liberalisation, overhaul, restructuring, transition
  verb reform, liberalize, liberalise, overhaul, amend, restructure, decentralize
  weak
  source subj, poss
  target of, obj

rule leadership-change - 0831
  noun resignation, ouster, removal, dismissal, election, departure, vote, referendum, leadership change, impeachment, by-election
  verb step down, step aside, hand over + power, relinquish + power, cede + power, leave + office, quit + post|office|power, give up + power,
    hold + election, call + election, stand down, transfer + power
  weak
  source subj, poss
  target of, obj

rule policy-change - 0832
  noun policy, policy change, law, legislation, tax, budget, wage, salary, price, pension, condition
  verb abandon, revise, reconsider, reverse, abolish, scrap, repeal, change, drop, rethink, review, revoke, rescind, stop + policy, end + policy
  weak
  source subj, poss
  target of, obj

rule rights-content - 0833
  noun right, freedom, democracy, liberty, justice, equality, autonomy, human right, independence, self-determination, citizenship
  verb respect, protect, honor, honour, uphold, safeguard, guarantee
  weak
  source subj, poss
  target of, for

rule institution-change - 0834
  verb democratize, democratise
  noun constitution, regime, system, judiciary, secession, regime change, state, caliphate, institution, parliament
  weak
  source poss
  target of
