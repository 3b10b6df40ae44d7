# CONCEDE (verbal or legal easing) and RETREAT (release, withdrawal, ceasefire, access, resignation).

rule concede CONCEDE 080
  verb concede, yield, capitulate, relent, cave in, give in, give way, back down, accede, acquiesce, bow, succumb, climb down, submit, backpedal, soften + stance|position, drop + demand|condition|objection|claim|charge|case|complaint|threat|opposition|bid|plan, abandon + claim|demand|plan|policy|bid|opposition, waive, make + concession, grant + concession, renounce + violence|claim|terrorism, shelve + plan, reverse + decision|course|policy, rescind + order|decision, give up + claim|demand, bend, cave, grant + demand|request|concession|wish, meet + demand, heed + call|demand, accept + demand|defeat|responsibility, withdraw + demand|threat|objection|bill|claim|complaint|charge, retract + statement|claim, water down
  source subj
  target to, of, with, from, by, on
  need source @human
  not subj @thing
  + Togo yielded to demands from the union. => CONCEDE Togo -> union
  + The king abandoned his plan. => CONCEDE king

rule ease-restrictions CONCEDE 081
  verb lift, ease, relax, loosen, remove, end, cancel, revoke, scrap, abolish, repeal, overturn, drop, suspend, unban, rescind, reverse, waive, relieve, rollback, annul, soften
  source subj
  target on, against, in, for, of, from
  need obj RESTRICTION
  + Egypt lifted the curfew in Suez. => CONCEDE Egypt -> Suez
  + Peru eased restrictions on travel to Chile. => CONCEDE Peru
set RESTRICTION: restriction, ban, curfew, emergency, law, sanction, embargo, boycott, penalty, tariff, blockade, siege, limit, curb, measure, suspension, moratorium, prohibition, control, rule, lockdown, censorship, warrant, duty, quota, closure, barrier, freeze, requirement, sentence, arrest, block

rule lift-blockade RETREAT withdraw 0872
  verb lift + blockade|siege, end + blockade|siege|occupation, ease + blockade|siege, break + siege|blockade, relax + blockade, remove + blockade|checkpoint|roadblock, raise + siege
  source subj
  target on, of, around, in
  + The navy lifted its blockade of Tripoli. => RETREAT navy -> Tripoli

rule lift-sanctions CONCEDE 085
  verb lift + sanction|embargo|boycott|tariff, ease + sanction|embargo|boycott|tariff, end + sanction|embargo|boycott, remove + sanction|embargo|tariff|boycott, relax + sanction|embargo, drop + sanction|embargo, suspend + sanction|embargo, waive + sanction, terminate + sanction|embargo
  source subj
  target on, against, of, to

rule lift-curfew CONCEDE 0813
  verb lift + curfew, ease + curfew, relax + curfew, end + curfew, cancel + curfew, remove + curfew
  source subj
  target in, on, for

rule lift-emergency CONCEDE 0814
  verb lift + emergency|law, end + emergency|law, ease + emergency, relax + emergency, revoke + emergency, suspend + emergency
  source subj
  target in, on

rule lift-ban CONCEDE 0812
  verb lift + ban, end + ban, remove + ban, relax + ban, overturn + ban, legalize, legalise, unban, decriminalize, decriminalise, reinstate, rehabilitate
  source subj
  target on, against, obj
  not subj SPORT

rule allow CONCEDE 080
  verb allow, permit, let, enable, authorize, authorise, license, clear
  op allow
  source subj
  target obj
  theme xcomp, obj, clause, into, to
  need source @human
  need target
  not source BUSINESS
  + Sudan allowed monitors to enter the region. => RETREAT Sudan -> monitors
  + Sudan allowed the party to hold a rally. => CONCEDE Sudan

rule grant-permission CONCEDE 080
  verb grant + permission|access|amnesty|visa|bail|autonomy|independence|parole|clemency|pardon|right|leave|reprieve|license|licence, give + permission|access|approval|consent|autonomy, approve + visa|request|application|appeal|parole|bail|release|extension, issue + visa|pardon|amnesty|permit, declare + amnesty, announce + amnesty, commute, pardon, acquit, exonerate, absolve, clear + of:charge, postpone + execution|deportation, spare, uphold + appeal|right
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
  + Libya released ten prisoners. => RETREAT Libya -> prisoners
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
set PUBLISHED: report, statement, video, footage, photo, picture, data, figure, album, song, film, movie, trailer, version, edition, update, app, product, model, game, book, series, document, file, list, result, study, plan, draft, text, transcript, recording, audio, email, message, poll, number, detail, information, survey, name, tape, letter, image, clip

rule release-noun RETREAT release 0841
  noun release, repatriation, prisoner exchange, prisoner swap, liberation
  weak
  source subj, by, from
  target of

rule roll-back CONCEDE 085
  verb roll back, scrap, scale back, cut + tariff
  source subj
  target on, against
  need obj RESTRICTION

rule return-property RETREAT 0842
  verb return, give back, hand back, restore
  source subj
  target to
  need obj
  not obj FIRE-CALL
  need target @actor
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
  noun withdrawal, pullout, pullback, retreat, drawdown, evacuation, disengagement, demilitarization, demilitarisation
  weak
  source subj, by, of
  target from

# Declared or agreed on, a ceasefire is a concession in words; observed, it is a retreat.
rule ceasefire-declared CONCEDE ceasefire 0871
  verb declare + TRUCE, announce + TRUCE|pause|moratorium, sign + TRUCE, reach + TRUCE, agree + TRUCE, extend + TRUCE, proclaim + TRUCE, accept + TRUCE, call + TRUCE, order + TRUCE, agree + to:TRUCE, agree + on:TRUCE, offer + TRUCE
  mutual
  source subj
  target with, against, between, on, in
  + The militia declared a ceasefire with Chad. => CONCEDE militia -> Chad

rule ceasefire RETREAT ceasefire 0871
  verb observe + TRUCE, implement + TRUCE, begin + TRUCE, enter + TRUCE, hold + fire, cease + fire, cease + hostility|operation|firing|attack, suspend + hostility|operation|offensive|attack|strike|airstrike|bombing, halt + hostility|operation|offensive|attack|airstrike|bombing|shelling, stop + fighting|shooting|attack|bombing|shelling|hostility, end + hostility|fighting|attack|insurgency|war, lay down + arm|weapon, pause + operation|offensive|hostility|attack, renew + TRUCE, restore + TRUCE, respect + TRUCE, uphold + TRUCE
  mutual
  source subj
  target with, against, between, on, in
  + The militia laid down its arms. => RETREAT militia

rule ceasefire-noun RETREAT ceasefire 0871
  noun ceasefire, cease-fire, truce, armistice, cessation, de-escalation
  weak
  mutual
  source subj, between, by
  target with, between

rule ceasefire-holds RETREAT ceasefire 0871
  verb take + effect, come + into:effect, go + into:effect, come + into:force, enter + into:force, hold, begin
  source between
  target in
  need subj TRUCE

rule disarm RETREAT disarm 0873
  verb disarm, demobilize, demobilise, demilitarize, demilitarise, disband, surrender, decommission, lay down + arm|weapon, hand in + weapon|arm, hand over + weapon|arm|arsenal, give up + weapon|arm, turn in + weapon|arm, surrender + weapon|arm, dismantle + weapon|program|programme|arsenal, destroy + stockpile|arsenal, stand down, defuse, deactivate, scrap + missile|weapon
  source subj
  target to, obj
  need subj @armed
  + Forty guerrillas surrendered to the army. => RETREAT guerrillas -> army

rule disarm-target RETREAT disarm 0873
  verb disarm, demobilize, demobilise, disband, demilitarize
  target obj
  source subj
  need obj @armed

rule disarmament RETREAT disarm 0873
  noun disarmament, demobilization, demobilisation, denuclearization, denuclearisation, decommissioning, surrender
  weak
  source subj, of, by

rule access RETREAT access 086
  verb receive + OBSERVER, admit + OBSERVER, allow in + OBSERVER, accept + OBSERVER, grant + access, open + crossing|border|corridor|airport|port|road, reopen + crossing|border|corridor|airport|port|road|airspace, allow + access|entry|delivery, permit + access|entry, let in + OBSERVER, give + access, receive + deployment|peacekeeper, host + observer|peacekeeper|inspector
  source subj
  target of, from, to, for, obj, with, in
  need source @polity
  + Togo admitted UN inspectors. => RETREAT Togo -> inspectors

rule access-content - 086
  noun access, entry, inspection, humanitarian access, observer, monitor, inspector, corridor, crossing
  verb enter, access, inspect
  weak
  source subj
  target to, for, of, obj

rule access-improves RETREAT access 0863
  verb improve, increase, expand
  target for, to, in
  need subj ACCESS
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

rule handover-power RETREAT resign 0831
  verb hand over + power, transfer + power, hand + power
  source subj
  target to
