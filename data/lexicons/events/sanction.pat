# SANCTION: reduced relations: aid stopped, talks broken off, envoys and observers expelled.
# The stopping itself is an operator (halt): what is stopped decides.

rule halt - 
  verb halt, suspend, stop, end, cease, cancel, discontinue, cut, cut off, freeze, terminate, break off, call off, reduce, scale back, scale down, curtail, postpone, break, sever, withhold, interrupt, slash, scrap, abandon, drop, abort, shelve, delay, quit, put + on:hold, pause, pull + plug, curb, restrict, downgrade, adjourn, close, revoke, limit, block, phase out, wind down, trim, suspend + participation, stall, disrupt, conclude, lift, ease
  op halt
  source subj
  target to, with, for, against, between, from
  theme obj, xcomp, in, to
  need theme
  need source
  + Peru eased restrictions on travel to Chile. => CONCEDE Peru

# "The talks were postponed": nobody is named who did it, and nobody met.
rule called-off -
  verb cancel, postpone, call off, scrap, shelve, abort, adjourn, delay
  op cancel
  theme obj
  need theme
  need obj TALK|OUTING
  not subj @any
  - The talks between Chad and Togo were postponed. => CONSULT
set OUTING: visit, trip, tour, rally, protest, march, demonstration

rule suspension - 
  noun suspension, halt, end, cancellation, termination, freeze, cut, cutoff, reduction, cessation, postponement
  op halt
  source subj, by, of
  target to, with
  theme of, in, to
  need theme
  + Norway announced the suspension of aid to Togo. => SANCTION Norway -> Togo

rule cut-ties SANCTION withdraw 161
  verb cut + RELATION, sever + RELATION, break + RELATION, break off + RELATION, suspend + RELATION, end + RELATION, downgrade + RELATION, freeze + RELATION|account, close + embassy|consulate|border|airspace|crossing, cut off + RELATION|communication|contact, shut + embassy|consulate|border, shut down + embassy|consulate, reduce + RELATION, recall + ambassador|envoy|diplomat, withdraw + ambassador|envoy|diplomat|support|recognition|staff, scale back + RELATION|cooperation, shun + contact, disown, downgrade, curtail + RELATION, rupture + RELATION, cease + RELATION|communication|cooperation
  source subj
  target with, to, in, from, between
  need source
  + Chad cut diplomatic ties with Sudan. => SANCTION Chad -> Sudan

rule sanctions SANCTION discontinue 163
  verb impose + sanction|embargo|tariff|boycott|quota, slap + sanction|embargo|tariff, place + sanction|embargo|tariff, introduce + sanction|embargo|tariff, announce + sanction|embargo|tariff, adopt + sanction|embargo, approve + sanction|embargo, extend + sanction|embargo, tighten + sanction|embargo, reimpose + sanction|embargo|tariff, enforce + sanction|embargo, maintain + sanction|embargo, blacklist, levy + tariff|sanction|duty, hit + with:sanction|tariff, target + with:sanction, place + under:sanction|embargo, put + under:sanction|embargo, put + on:blacklist, add + to:blacklist, expand + sanction, renew + sanction|embargo, toughen + sanction, declare + embargo, apply + sanction, freeze + asset, ban + import|export, halt + import|export, stop + import|export, restrict + import|export, punish + with:sanction, sanction, embargo, suspend + export|import|trade|sale|license, blacklist, cut off + supply|gas|oil, cancel + contract|deal|order, suspend + deal|contract|pact|agreement, raise + tariff
  source subj
  target on, against, obj, from, to, with, in
  need source @human|@unsaid
  not obj SPORT
  + Two ministers were placed under sanctions. => SANCTION -> ministers
  + The EU imposed sanctions on Belarus. => SANCTION EU -> Belarus

rule sanctions-noun - 163
  noun sanction, embargo, economic sanction, trade embargo, arms embargo, import restriction, tariff, trade sanction, travel ban, export ban, import ban
  weak
  source subj, by, from
  target on, against, of
  + Norway threatened Togo with sanctions. => THREATEN Norway -> Togo

rule halt-aid SANCTION discontinue 162
  verb withhold + AID-WORD, cut + AID-WORD, cut off + AID-WORD, freeze + AID-WORD, suspend + AID-WORD, halt + AID-WORD, stop + AID-WORD, end + AID-WORD, reduce + AID-WORD, slash + AID-WORD, pull + funding|aid|fund|support, cancel + AID-WORD, defund, block + AID-WORD, withdraw + AID-WORD, terminate + AID-WORD, freeze + in:AID-WORD, suspend + in:AID-WORD, withhold + in:AID-WORD, cut + in:AID-WORD, block + in:AID-WORD, halt + in:AID-WORD, cut off + in:AID-WORD, cancel + in:AID-WORD, slash + in:AID-WORD
  source subj
  target to, for, from, in
  need source
  + The World Bank cut funding for Chad. => SANCTION Bank -> Chad
  + Norway suspended aid to Togo. => SANCTION Norway -> Togo

rule halt-supplies SANCTION discontinue 163
  verb halt + SUPPLY, suspend + SUPPLY, stop + SUPPLY, cut off + SUPPLY, cut + SUPPLY, ban + SUPPLY, block + SUPPLY, freeze + SUPPLY, end + SUPPLY
  source subj
  target to, from, with, for
  need source @polity
  need target @polity
  not mod HUMANITARIAN-AID|MILITARY-AID
  + Iran halted oil shipments to Jordan. => SANCTION Iran -> Jordan
set SUPPLY: shipment, delivery, sale, supply, export, import, flight, trade

rule end-talks SANCTION withdraw 164
  verb halt + TALK, suspend + TALK, break off + TALK, cancel + TALK|visit|trip, call off + TALK|visit|trip, end + TALK, postpone + TALK|visit, abandon + TALK, boycott + TALK|summit|session, walk out, walk out + of:TALK, leave + TALK|table, quit + TALK, stop + TALK, pull + out:TALK, withdraw + from:TALK, freeze + TALK, adjourn + TALK, suspend + participation, scrap + TALK|visit, abort + TALK|visit
  source subj
  target with, to, between
  need source @polity
  + Sudan cancelled talks with Chad. => SANCTION Sudan -> Chad
  + Chad broke off talks with Sudan. => SANCTION Chad -> Sudan

rule end-mediation SANCTION withdraw 165
  verb end + mediation|effort, halt + mediation, abandon + mediation|effort, stop + mediation, suspend + mediation, quit + mediator, give up + mediation|effort
  source subj
  target between, in, with
  need source @polity
  + Norway ended its mediation between Chad and Togo. => SANCTION Norway

rule expel SANCTION expel 166
  strong
  verb expel, oust, banish, kick out, throw out, eject, remove, exclude, evict, declare
  source subj
  target obj, from
  need obj OFFICIAL
  need source @polity
  + Chad expelled a Sudanese diplomat. => SANCTION Chad -> Sudanese
set OFFICIAL: diplomat, ambassador, envoy, attache, consul, observer, inspector, monitor, peacekeeper, aid, worker, mission, staff, journalist, agency, ngo, charity, delegation, personnel, member, representative, group, charge, spy, unicef, humanitarian, organization, organisation

rule expelled-passive SANCTION expel 166
  strong
  verb expel
  source subj
  target obj, from
  need source @unsaid
  need obj OFFICIAL
  + Two inspectors were expelled from Chad. => SANCTION -> inspectors


rule expel-polity SANCTION expel 166
  strong
  verb expel, suspend, kick out, eject, exclude, oust, banish
  source subj
  target obj
  need target @polity
  need source @polity
  need from GROUP
  + The African Union expelled Chad from the bloc. => SANCTION Union -> Chad
set GROUP: party, union, organization, organisation, bloc, group, commonwealth, parliament, council, league, assembly, alliance, committee, coalition

rule suspend-membership SANCTION expel 166
  verb suspend + membership, revoke + membership, terminate + membership, withdraw + membership
  source subj
  target of, poss
  need source @human|@unsaid
  + The council suspended Chad's membership. => SANCTION council -> Chad

rule suspend-member SANCTION expel 166
  verb suspend, expel, ban, bar, sack, dismiss, fire, demote, strip
  source subj
  target obj
  need target @polity
  need source @polity|GROUP
  + The African Union suspended Togo. => SANCTION African Union -> Togo

rule dismiss-official SANCTION expel 172
  strong
  verb dismiss, sack, fire, remove, demote, relieve, unseat
  source subj
  target obj, of
  need obj OFFICE|DISMISSED
  need source @human|@unsaid
  + The king dismissed the prime minister. => SANCTION king -> minister
set DISMISSED: governor, mayor, general, judge, prosecutor, commander, deputy, director, head, cabinet, government

rule withdraw-people SANCTION withdraw 166
  verb withdraw + peacekeeper|observer|inspector|monitor|staff|mission|worker|aid|diplomat, pull out + peacekeeper|observer|inspector|staff|worker, evacuate + staff|personnel|diplomat, remove + peacekeeper|observer|staff, recall + staff|observer
  source subj
  target from, in, of
  need source
  + The UN withdrew its observers from Togo. => SANCTION UN -> Togo

rule peacekeepers-leave SANCTION withdraw 1661
  verb leave, withdraw, depart, pull out, ship out, quit, exit
  source subj, obj
  target obj, from, of
  need source PEACEKEEPER-LIKE
  + Forty UN observers were shipped out of Goma. => SANCTION observers
set PEACEKEEPER-LIKE: peacekeeper, observer, inspector, monitor, diplomat, agency, mediator

rule convict ACCUSE allege 116
  verb convict, find + guilty, condemn + to:death, rule against, hold liable, find liable
  source subj
  target obj, against
  need target
  not target @thing
  + A tribunal convicted the colonel. => ACCUSE tribunal -> colonel
  + A judge found the former minister guilty of fraud. => ACCUSE judge -> minister

rule sentence COERCE arrest 173
  verb sentence, jail, imprison, sentence + to:death|year|prison|month|jail
  source subj
  target obj
  need target
  + A tribunal sentenced the colonel to ten years in jail. => COERCE tribunal -> colonel

rule penalize SANCTION convict 172
  verb fine, penalize, penalise, disqualify, disbar, order + to:pay, hand + sentence|fine|verdict, hand down + sentence|verdict|conviction, impose + fine|sentence|penalty
  source subj
  target obj, on, against
  need target
  not target @thing
  + A tribunal fined the ministry. => SANCTION tribunal -> ministry
