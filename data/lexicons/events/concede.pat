# CONCEDE (verbal or legal easing) and RETREAT (release, withdrawal, ceasefire, access, resignation).

rule concede CONCEDE 080
  verb concede, yield, capitulate, relent, cave in, give in, give way, back down, accede, acquiesce, bow, succumb + to:pressure|demand|threat|call|blackmail, climb down, submit, backpedal, soften + stance|position, drop + demand|condition|objection|claim|charge|case|complaint|threat|opposition|bid, abandon + claim|demand|bid|opposition, waive, make + concession, grant + concession, renounce + violence|claim|terrorism, give up + claim|demand, bend, cave, grant + demand|request|concession|wish, meet + demand, heed + call|demand, accept + demand|defeat|responsibility, withdraw + demand|threat|objection|bill|claim|complaint|charge, retract + statement|claim, water down
  op yield
  source subj
  target to, of, with, from, by, on
  theme to, obj
  need source @human
  not subj @thing
  not obj PAPER
  + Togo yielded to demands from the union. => CONCEDE Togo -> union

set PAPER: report, application, bid, proposal, document, request, paper, list, plan, letter, evidence, form, resignation, candidacy, data, draft, statement, brief, photo, entry, article, answer, complaint, budget, name

rule ease-restrictions CONCEDE 081
  verb lift, ease, relax, loosen, remove, end, cancel, revoke, scrap, abolish, repeal, overturn, drop, suspend, unban, rescind, reverse, waive, relieve, rollback, annul, soften
  source subj
  target on, against, in, for, of, from
  need obj RESTRICTION
  + Peru relaxed its curbs on travel. => CONCEDE Peru
set RESTRICTION: restriction, ban, curfew, emergency, sanction, embargo, boycott, penalty, tariff, blockade, siege, limit, curb, measure, suspension, moratorium, prohibition, control, lockdown, censorship, warrant, duty, quota, closure, barrier, freeze, requirement, sentence, arrest, block

set LAWGIVER: council, parliament, court, assembly, senate, junta, legislature, cabinet, ministry, congress, tribunal, regime
set LAW-THING: plan, decision, order, law, tax, bill, decree, legislation, policy, fee, levy, amendment, regulation, project, hike

rule ease-freedoms CONCEDE 0811
  verb lift + censorship, ease + censorship|press|media, end + censorship, relax + censorship, unblock, restore + license|licence|accreditation,
    reopen + newspaper|station|channel|university|office, allow + protest|rally|demonstration|newspaper, permit + protest|rally|demonstration
  source subj
  target on, of, in, for, obj
  need source @human
  + Togo lifted its censorship of the press. => CONCEDE Togo

rule accede-leadership CONCEDE 0831
  verb accept + resignation|ouster, call + election|referendum, agree + to:election|resignation|referendum
  source subj
  target of, obj
  need source @human
  need source @polity|OFFICE
  + The king called early elections. => CONCEDE king

rule accede-policy CONCEDE 0832
  verb repeal + LAW-THING, scrap + LAW-THING, abolish + LAW-THING, withdraw + LAW-THING, drop + LAW-THING, reverse + LAW-THING,
    revoke + LAW-THING, rescind + LAW-THING, shelve + LAW-THING, suspend + LAW-THING, abandon + LAW-THING, cancel + LAW-THING,
    back down, raise + wage|salary|pension|minimum, amend + LAW-THING
  source subj
  target on, against, for, of
  need source @polity|OFFICE|LAWGIVER
  + Peru scrapped the fuel tax. => CONCEDE Peru
  + The king abandoned his plan. => CONCEDE king

rule accede-rights CONCEDE 0833
  verb grant + RIGHT, give + RIGHT, extend + RIGHT, restore + RIGHT, legalize + marriage|union|party, legalise + marriage|union|party,
    decriminalize, decriminalise, enfranchise
  source subj
  target to, iobj, for, of, obj
  need source @polity|OFFICE|LAWGIVER
  + Ghana granted autonomy to the island. => CONCEDE Ghana

rule accede-institutions CONCEDE 0834
  verb restore + democracy|constitution|parliament|monarchy|order, return + to:democracy|rule, adopt + constitution, reinstate + parliament|constitution,
    amend + constitution, abolish + monarchy|apartheid, hand + power, form + government|coalition
  source subj
  target in, of, to
  need source @polity|OFFICE|LAWGIVER
  + The junta in Niger restored the constitution. => CONCEDE junta

rule lift-blockade RETREAT withdraw 0872
  verb lift + blockade|siege, end + blockade|siege|occupation, ease + blockade|siege, break + siege|blockade, relax + blockade, remove + blockade|checkpoint|roadblock, raise + siege
  source subj
  target on, of, around, in
  + The navy lifted its blockade of Tripoli. => RETREAT navy -> Tripoli

rule lift-sanctions CONCEDE 085
  verb lift + sanction|embargo|boycott|tariff, ease + sanction|embargo|boycott|tariff, end + sanction|embargo|boycott, remove + sanction|embargo|tariff|boycott, relax + sanction|embargo, drop + sanction|embargo, suspend + sanction|embargo, waive + sanction, terminate + sanction|embargo
  source subj
  target on, against, of, to
  + Chad lifted sanctions on Togo. => CONCEDE Chad -> Togo

rule cut-tariffs CONCEDE 061
  verb lower + TARIFF, cut + TARIFF, reduce + TARIFF, scrap + TARIFF, abolish + TARIFF, eliminate + TARIFF, slash + TARIFF, remove + TARIFF
  source subj
  target on, for, of, from
  + Togo reduced its tariffs on rice from Benin. => CONCEDE Togo -> Benin
set TARIFF: tariff, duty

rule lift-curfew CONCEDE 0813
  verb lift + curfew, ease + curfew, relax + curfew, end + curfew, cancel + curfew, remove + curfew
  source subj
  target in, on, for
  + Peru lifted the curfew. => CONCEDE Peru
  + Egypt lifted the curfew in Suez. => CONCEDE Egypt -> Suez

rule lift-emergency CONCEDE 0814
  verb lift + emergency|law|state, end + emergency|law|state, ease + emergency, relax + emergency, revoke + emergency, suspend + emergency
  source subj
  target in, on
  + Peru lifted the state of emergency. => CONCEDE Peru

rule lift-ban CONCEDE 0812
  verb lift + ban, end + ban, remove + ban, relax + ban, overturn + ban, legalize, legalise, unban, decriminalize, decriminalise, reinstate, rehabilitate
  source subj
  target on, against, obj
  not subj SPORT
  + Peru lifted the ban on the party. => CONCEDE Peru

rule allow CONCEDE 080
  verb allow, permit, let, enable, authorize, authorise, license, clear
  op allow
  source subj
  target obj
  theme xcomp, obj, clause, into, to
  need source @human
  need target
  not source BUSINESS
  + Sudan allowed the party to hold a rally. => CONCEDE Sudan

rule grant-permission CONCEDE 080
  verb grant + permission|access|amnesty|visa|bail|parole|clemency|pardon|leave|reprieve|license|licence, give + permission|access|approval|consent, approve + visa|request|application|appeal|parole|bail|release|extension, issue + visa|pardon|amnesty|permit, declare + amnesty, announce + amnesty, commute, pardon, acquit, exonerate, absolve, clear + of:charge, postpone + execution|deportation, spare, uphold + appeal|right
  source subj
  target to, iobj, for, obj, of
  need source @human
  + Chad granted amnesty to the rebels. => CONCEDE Chad -> rebels

rule call-off-protest CONCEDE 082
  strong
  verb call off, suspend, end, cancel, halt, stop, abandon, postpone
  source subj
  target against, in, over
  need obj|off DISSENT
  + The union called off its strike. => CONCEDE union
set DISSENT: strike, protest, demonstration, rally, march, boycott, hunger, sit-in, blockade, campaign, walkout, stoppage, uprising


rule release RETREAT release 0841
  verb release, free, liberate, set free, let go, turn loose, parole, bail, hand over + prisoner|hostage|detainee|body, exchange + prisoner|detainee, swap + prisoner, repatriate, discharge, set + free, let off, send home, unfreeze
  source subj
  target obj, to
  need obj CAPTIVE
  not obj TERRITORY
  + Libya released the bodies of the pilots. => RETREAT Libya
set CAPTIVE: HUMAN, prisoner, hostage, detainee, captive, inmate, convict, ship, tanker, vessel, boat, plane, aircraft, cargo, asset, fund, body, remains, crewman, refugee
set TERRITORY: city, town, village, territory, country, area, region, district, province, stronghold

rule release-person RETREAT release 0841
  verb release, free, liberate, parole, repatriate, set free, set + free
  source subj
  target obj
  need target @human
  not subj SPORT
  not subj BUSINESS
  not obj TERRITORY
  not obj @thing
  not obj PUBLISHED
  + Libya released Ahmed Salem. => RETREAT Libya -> Salem
  - The ministry released a report on Libya.
  + Libya released ten prisoners. => RETREAT Libya -> prisoners
set PUBLISHED: report, statement, video, footage, photo, picture, data, figure, album, song, film, movie, trailer, version, edition, update, app, product, model, game, book, series, document, file, list, result, study, plan, draft, text, transcript, recording, audio, email, message, poll, number, detail, information, survey, name, tape, letter, image, clip

rule release-noun RETREAT release 0841
  noun release, repatriation, prisoner exchange, prisoner swap, liberation
  weak
  source subj, by, from
  target of
  + The release of prisoners by Peru was welcomed. => RETREAT Peru -> prisoners

rule roll-back CONCEDE 085
  verb roll back, scrap, scale back, cut + tariff
  source subj
  target on, against
  need obj RESTRICTION
  + Togo cut its tariffs on rice from Benin. => CONCEDE Togo

rule return-content - 0842
  verb return, give back, hand back
  source subj
  target to
  need obj
  not obj FIRE-CALL
  + Togo said Ghana must return the boat. => REQUEST Togo -> Ghana

rule return-property RETREAT 0842
  verb return, give back, hand back, restore
  source subj
  target to
  need obj
  not obj FIRE-CALL
  need target @actor|@human
  need source @human
  + Denmark returned the paintings to Peru. => RETREAT Denmark -> Peru
set FIRE-CALL: fire, call, favor, favour, phone, email, question, visit, ball
set PROPERTY: property, land, artefact, artifact, painting, skull, statue, remains, asset, island, aircraft, ship, helicopter, body, territory, treasure, antiquity, fund, object, relic, money, item, bone, vessel, control

rule withdraw RETREAT withdraw 0874
  verb withdraw, pull out, retreat, pull back, evacuate, vacate, leave, abandon, depart, redeploy, fall back, exit, quit, ship out, move out, flee
  source subj
  target from, obj, of
  need source @armed
  not obj TROOP
  not obj HUMAN
  not from AGREEMENT
  + Rebels retreated from the town. => RETREAT Rebels

rule withdraw-troops RETREAT withdraw 0874
  verb withdraw + TROOP, pull out + TROOP, pull back + TROOP, pull + TROOP, remove + TROOP, redeploy + TROOP, evacuate + TROOP|base|position, bring home + TROOP, recall + TROOP, reduce + TROOP|presence, cut + TROOP, draw down + TROOP, repatriate + TROOP, begin + withdrawal|pullout|pullback|evacuation, complete + withdrawal|pullout, announce + withdrawal|pullout|drawdown, start + withdrawal|pullout|evacuation, order + withdrawal|pullout|evacuation, cede + territory|control, surrender + territory|town|control, relinquish + control, hand over + base|control|town|territory, hand + control|base, give up + territory|control, return + control|territory, transfer + control, end + occupation|offensive|operation|campaign, abandon + base|position|post|town|village|stronghold, vacate + base|position|post
  source subj
  target from, of, to, in, obj
  need source
  not obj PEACEKEEPER
  + Russia withdrew its troops from Estonia. => RETREAT Russia -> Estonia

rule withdrawal RETREAT withdraw 0874
  noun withdrawal, surrender, pullout, pullback, retreat, drawdown, evacuation, disengagement, demilitarization, demilitarisation
  weak
  source subj, by, of
  target from
  + The withdrawal of troops by Chad began. => RETREAT Chad

# Declared or agreed on, a ceasefire is a concession in words; observed, it is a retreat.
rule ceasefire-declared CONCEDE 0871
  verb declare + TRUCE, announce + TRUCE|pause|moratorium, sign + TRUCE, reach + TRUCE, extend + TRUCE, proclaim + TRUCE, call + TRUCE, order + TRUCE, offer + TRUCE
  mutual
  source subj
  target with, against, between, on, in
  + The militia declared a ceasefire with Chad. => CONCEDE militia -> Chad

rule ceasefire RETREAT ceasefire 0871
  verb observe + TRUCE, implement + TRUCE, begin + TRUCE, enter + TRUCE, hold + fire, cease + fire, cease + hostility|operation|firing|attack, suspend + hostility|operation|offensive|attack|strike|airstrike|bombing, halt + hostility|operation|offensive|attack|airstrike|bombing|shelling, stop + fighting|shooting|attack|bombing|shelling|hostility, end + hostility|fighting|attack|insurgency|war, lay down + arm|weapon, pause + operation|offensive|hostility|attack, renew + TRUCE, restore + TRUCE, respect + TRUCE, uphold + TRUCE
  mutual
  source subj
  target with, against, between, on, in
  + The militia observed the truce. => RETREAT militia

rule ceasefire-noun RETREAT ceasefire 0871
  noun ceasefire, cease-fire, truce, armistice, cessation, de-escalation
  weak
  mutual
  source subj, between, by
  target with, between
  + A truce between Chad and the rebels held. => RETREAT

rule ceasefire-holds RETREAT ceasefire 0871
  verb take + effect, come + into:effect, go + into:effect, come + into:force, enter + into:force, hold, begin
  source between
  target in
  need subj TRUCE
  + The ceasefire between Chad and Togo is holding. => RETREAT

rule disarm RETREAT disarm 0873
  verb disarm, demobilize, demobilise, demilitarize, demilitarise, disband, decommission, lay down + arm|weapon, hand in + weapon|arm, hand over + weapon|arm|arsenal, give up + weapon|arm, turn in + weapon|arm, surrender + weapon|arm, dismantle + weapon|program|programme|arsenal, destroy + stockpile|arsenal, stand down, defuse, deactivate, scrap + missile|weapon
  source subj
  target to, obj
  need subj @armed
  + The militia demobilized. => RETREAT militia

rule give-up-own-weapons RETREAT disarm 0873
  strong
  verb hand over + WEAPON, hand in + WEAPON, turn in + WEAPON, surrender + WEAPON, give up + WEAPON, destroy + WEAPON, lay down + WEAPON
  source subj
  target to
  need poss
  need source @armed
  + The guerrillas handed over their weapons. => RETREAT guerrillas
  + The militia laid down its arms. => RETREAT militia

rule surrender RETREAT withdraw 0874
  verb surrender, capitulate, give up
  source subj
  target to
  need subj @armed|HUMAN
  not obj @any
  + Forty guerrillas surrendered to the army. => RETREAT guerrillas -> army

rule disarm-target RETREAT disarm 0873
  verb disarm, demobilize, demobilise, disband, demilitarize
  target obj
  source subj
  need obj @armed
  + Togo disarmed the militia. => RETREAT Togo -> militia

rule disarmament RETREAT disarm 0873
  noun disarmament, demobilization, demobilisation, denuclearization, denuclearisation, decommissioning
  weak
  source subj, of, by
  + The disarmament of the rebels began. => RETREAT rebels

rule receive-peacekeepers RETREAT access 0861
  verb receive + PEACEKEEPER|mission, accept + PEACEKEEPER, host + PEACEKEEPER, welcome + PEACEKEEPER, admit + PEACEKEEPER, agree + to:PEACEKEEPER|deployment,
    accept + deployment, receive + deployment
  source subj
  target obj, of, from
  need source @polity
  + Lebanon received peacekeepers from Ghana. => RETREAT Lebanon

rule receive-inspectors RETREAT access 0862
  verb receive + INSPECTOR, accept + INSPECTOR, admit + INSPECTOR, welcome + INSPECTOR, allow + inspection|visit, let in + INSPECTOR, allow in + INSPECTOR,
    readmit + INSPECTOR, allow + INSPECTOR, let + INSPECTOR, permit + INSPECTOR, open + site|facility|plant|base, grant + INSPECTOR
  source subj
  target obj, of, from, to
  need source @polity
  not obj PEACEKEEPER
  + Togo admitted UN inspectors. => RETREAT Togo -> inspectors
  + Sudan allowed monitors to enter the region. => RETREAT Sudan -> monitors
set INSPECTOR: inspector, inspection, observer, monitor, investigator, verifier

rule aid-access RETREAT access 0863
  verb allow + AID-CARGO, let + AID-CARGO, let in + AID-CARGO, let through + AID-CARGO, permit + AID-CARGO, admit + AID-CARGO, open + corridor, open + crossing, grant + corridor,
    allow in + AID-CARGO, clear + AID-CARGO
  source subj
  target to, into, for, in, through
  need source @human
  + Sudan allowed aid convoys into the region. => RETREAT Sudan
set AID-CARGO: aid, convoy, relief, supply, delivery, shipment, food, medicine, humanitarian, ambulance, fuel

rule access RETREAT access 086
  verb receive + OBSERVER, admit + OBSERVER, allow in + OBSERVER, accept + OBSERVER, grant + access, open + border|airport|port|road, reopen + crossing|border|corridor|airport|port|road|airspace, allow + access|entry|delivery, permit + access|entry, let in + OBSERVER, give + access, receive + deployment|peacekeeper, host + observer|peacekeeper|inspector
  source subj
  target of, from, to, for, obj, with, in
  need source @polity
  + Sudan reopened the airport to relief flights. => RETREAT Sudan

rule access-content - 086
  noun access, entry, inspection, humanitarian access, observer, monitor, inspector, corridor, crossing
  verb enter, access, inspect
  weak
  source subj
  target to, for, of, obj
  + Sudan promised access for the relief workers. => AGREE Sudan

rule access-improves RETREAT access 0863
  verb improve, increase, expand
  target for, to, in
  need subj ACCESS
  + Humanitarian access to the camps improved. => RETREAT
set ACCESS: access

rule resign RETREAT resign 0831
  verb resign, step down, quit + post|office|cabinet|government|job|party, stand down, step aside, abdicate, tender + resignation, submit + resignation, hand in + resignation, offer + resignation, announce + resignation, leave + office|post|cabinet, bow out, relinquish + power|post|office, cede + power, give up + power, dissolve + parliament|cabinet|government
  source subj
  target from
  need source @human
  not subj SPORT
  + The interior minister resigned. => RETREAT minister

rule resignation RETREAT resign 0831
  noun resignation, abdication
  weak
  source subj, of, poss, from
  + The king's abdication took place in May. => RETREAT king

rule handover-power RETREAT resign 0831
  strong
  verb hand over + power, transfer + power
  source subj
  target to
  + The general transferred power to the governor. => RETREAT general -> governor
