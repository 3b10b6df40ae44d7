# Word sets that the patterns and the matcher share. Lemmas, lower case. See docs/formats/patterns.md.

# Verbs whose clause is what somebody says; "would" in it is a future, "must" a demand.
set SAY: say, tell, announce, add, state, declare, claim, report, write, explain, note, stress, insist,
  reiterate, emphasize, emphasise, underline, underscore, maintain, affirm, reaffirm, assert, argue,
  warn, vow, pledge, promise, confirm, reveal, indicate, suggest, conclude, comment, remark, repeat,
  tweet, post, believe, think, hint, disclose, predict, acknowledge, admit, point, quote, read, caution,
  remind, signal, agree, rule, decide, propose, recommend, urge, demand, request

set NEGATION: not, n't, never, no, nobody, none, neither, nor, nothing, without, hardly, barely, cannot
set HEDGE: allegedly, reportedly, possibly, perhaps, apparently, supposedly, purportedly, maybe, likely
set CONDITION: if, unless, whether, until, till, lest, provided
# Verbs whose infinitive tells a deed done: "managed to capture", "went on to kill".
set IMPLICATIVE: manage, begin, start, continue, help, proceed, come, go, dare, rush, move, act, succeed,
  bother, choose, force, compel, lead, cause, prompt, allow, enable, push, oblige, resume, keep, stop,
  use, work, join, hasten, team, be, appear, seem, happen, say, believe, report, allege, know, have, need
# "no evidence that ..." tells of a deed that is not known to be one.
set PROOF: evidence, proof, sign, indication, suggestion, confirmation, record, trace
# Their infinitive or participle goes on: "continued to attack", "kept shelling".
set LASTING: continue, keep, remain, persist
# Before a noun they make its deed one that is not there yet: "the proposed partnership", "possible airstrikes".
set NOT-YET: propose, proposed, plan, planned, possible, potential, prospective, mooted, suggested, hypothetical, upcoming, looming, impending, would-be
# Their infinitive's doer is their own subject although an object stands between.
set SUBJECT-CONTROL: promise, threaten, vow, pledge, use, take, lose, have, sign, issue, give,
  make, lead, spend, face, risk, deploy, send, launch, stage, mount, impose, adopt, pass, begin, start,
  continue, mobilize, mobilise, mass, join, seize, fire

# First words of prepositions that name a reason or a source and fill no role: "due to the strikes".
set REASON-PREP: due, because, according, accord, owing, thanks, contrary, prior, instead, rather, regardless, as, such
# What is written or said and does nothing by itself: "posted a MESSAGE blaming Iran", "a STATEMENT condemning".
set STATEMENT: statement, message, letter, post, tweet, note, communique, video, speech, declaration, editorial,
  memo, telegram, release, posting, broadcast, interview, resolution, article
# Those who stand for somebody and are not he: "SUPPORTERS of the senator burned tyres".
set FOLLOWER: supporter, follower, backer, loyalist, opponent, critic, rival, fan, admirer, sympathizer, sympathiser, partisan, relative, friend, victim, protester, protestor, detractor, adherent, disciple, foe, enemy, captor, killer, accuser
set PLACE-PREP: in, at, near, outside, inside, across, around, throughout, within, along, off, beside

# Verbs that carry a noun of action: "launched airstrikes", "held talks", "staged a protest".
set LIGHT: carry, conduct, launch, stage, mount, commit, perpetrate, make, hold, give, issue, deliver, impose,
  wage, undertake, begin, start, continue, resume, unleash, step, intensify, escalate, perform, do, execute,
  initiate, open, order, take, have, lead, organize, organise, open, host, convene, conclude, complete,
  engage, embark, participate, enter, join, attend, extend, expand, provide, offer, announce, declare, lodge,
  file, voice, express, enforce, pursue, kick, plot, plan, inflict, sustain, renew, repeat, reiterate,
  convey, send, level, slap, levy, place, introduce, maintain, apply, authorize, authorise, approve,
  attempt, coordinate, mastermind, orchestrate, raise, press, exchange, sign, reach, strike, seal, clinch,
  ink, finalize, finalise, agree, broker, forge, form, pay, go, set, put, mark, stage, arrange, chair, enact,
  oversee, receive, grant, award, implement, observe, call, seek, spearhead, direct, prepare, trigger,
  spark, provoke, prompt, ignite, follow, tighten, toughen, bolster, run, work, commence, hand, adopt

# Verbs by which a noun of action takes place: "fighting erupted", "talks resumed".
set OCCUR: begin, start, continue, resume, erupt, break, occur, happen, take, open, follow, end, intensify,
  escalate, rage, flare, spread, last, rock, hit, shake, kill, wound, injure, leave, claim, strike, target,
  destroy, damage, conclude, persist, ensue, go, kick, be, involve, cause, force, turn, come, mark, sweep,
  grip, paralyze, paralyse, draw, attract, enter, engulf, devastate, demand, focus, unfold, commence, broke,
  send, trigger, aim, see, increase, result, pound, level, flatten, fail, succeed, topple, overthrow, oust

# Nouns and verbs that are about their complement: "a proposal to hold talks", "calls for aid".
set CONTENT: proposal, case, information, plan, offer, call, request, demand, appeal, decision, intention, intent, effort, attempt,
  bid, move, idea, suggestion, threat, promise, pledge, commitment, readiness, willingness, need, right,
  resolution, motion, agreement, order, ruling, possibility, prospect, invitation, permission, step, measure,
  program, programme, package, project, initiative, mission, policy, campaign, drive, push, series, round, wave,
  number, part, use, delivery, provision, supply, resumption, continuation, start, end, halt, suspension,
  lifting, imposition, implementation, deployment, signing, establishment, act, kind, form, support, role,
  participation, involvement, claim, allegation, charge, report, list, set, shipment, cut, reduction, increase,
  commit, work, seek, try, take, want, continue, begin, start, allow, make, keep, help, resume, undertake, enter

set HUMAN: side, movement, union, coalition, alliance, organization, organisation, association, federation, committee, council, parliament, government, ministry, court, tribunal, cabinet, negotiator, striker, docker, marcher, gendarme, people, rioter, sniper, engineer, wounded, injured, sick, homeless, jobless, dead, person, man, woman, child, boy, girl, civilian, soldier, troop, officer, official, policeman,
  policewoman, police, protester, protestor, demonstrator, worker, student, teacher, journalist, reporter,
  leader, member, minister, president, resident, villager, citizen, refugee, migrant, prisoner, detainee,
  hostage, militant, rebel, insurgent, fighter, gunman, terrorist, extremist, activist, lawmaker, diplomat,
  ambassador, envoy, guard, commander, farmer, trader, tribesman, youth, teenager, victim, passenger, tourist,
  pilgrim, worshipper, peacekeeper, personnel, crew, staff, family, relative, crowd, group, community, dozen,
  hundred, thousand, other, woman, couple, baby, priest, cleric, imam, bishop, doctor, nurse, medic, driver,
  pilot, sailor, fisherman, miner, employee, businessman, banker, lawyer, judge, prosecutor, politician,
  candidate, voter, supporter, opponent, dissident, critic, blogger, editor, writer, contractor, engineer,
  adviser, advisor, aide, bodyguard, mayor, governor, deputy, senator, councillor, councilor, king, prince,
  sheikh, emir, chief, head, suspect, criminal, gang, robber, bandit, smuggler, trafficker, pirate, cadet,
  recruit, conscript, deserter, shepherd, herder, settler, foreigner, national, mother, father, brother,
  sister, son, daughter, wife, husband, pupil, schoolgirl, schoolboy, party, faction, force, unit, army,
  pastor, preacher, rabbi, nun, monk, archbishop, cardinal, owner, survivor, novelist, poet, artist, musician, footballer,
  scientist, academic, professor, lecturer, scholar, expert, photographer, cameraman, publisher, columnist, correspondent,
  whistleblower, inmate, captive, convict, fugitive, patient, infant, newborn, elder, chieftain, warlord, princess, queen,
  brass, leadership, establishment, junta, regime, oligarch, tycoon, lobbyist, defector, exile, expatriate, squatter, settler,
  volunteer, firefighter, paramedic, rescuer, informant, collaborator, sympathizer, sympathiser, loyalist, follower, adherent

# Nouns that do not say who somebody is: "the men" may be the soldiers told of before, "the MP" is not the senator.
set ANYBODY: man, woman, person, people, child, boy, girl, youth, teenager, other, one, victim, casualty, group, force, side, party, member, leader,
  official, figure, individual, crowd, mob, gang, body, attacker, assailant, gunman, suspect, killer, shooter, robber, perpetrator, fighter, hostage, captive,
  detainee, prisoner, resident, local, civilian, citizen, national, foreigner, protester, protestor, demonstrator, marcher, rioter, activist, supporter, opponent,
  survivor, passer-by, bystander, passenger, relative, family, politician, speaker, spokesman, spokeswoman, spokesperson, critic, employee, personnel, staff, dead, wounded, injured

set ARMED: sniper, troop, soldier, army, force, police, policeman, militia, militiaman, militant, rebel, insurgent,
  guerrilla, guerilla, fighter, gunman, terrorist, extremist, jihadist, jihadi, paramilitary, marine, commando,
  navy, warplane, jet, fighter, helicopter, gunship, drone, tank, warship, artillery, bomber, sniper, military,
  guard, officer, separatist, mercenary, attacker, assailant, assassin, kidnapper, hijacker, pirate, bandit,
  cartel, gang, mob, vigilante, warlord, commander, unit, brigade, battalion, squad, division, regiment, patrol,
  convoy, airstrike, missile, rocket, shell, mortar, bomb, ied, mine, landmine, grenade, explosive, blast,
  explosion, coalition, gunfire, suicide, knifeman, shooter, stabber, arsonist, rioter, hacker

set WEAPON: weapon, arm, missile, rocket, shell, mortar, bomb, grenade, gun, rifle, pistol, bullet, mine,
  landmine, explosive, ammunition, drone, torpedo, artillery, howitzer, tank, warhead, munition, firebomb,
  ied, device, machete, knife, gas, sarin, chlorine, round, shot, projectile, phosphorus, napalm, cocktail

set AID-WORD: aid, assistance, material, materiel, relief, help, food, medicine, medication, shelter, supply, donation, grant,
  loan, funding, fund, money, credit, compensation, blanket, tent, vaccine, dose, ventilator, equipment, weapon, subsidy,
  arm, ammunition, missile, tank, training, water, fuel, grain, wheat, rice, flour, medicament, mask, kit,
  million, billion, dollar, euro, pound, yen, $, €, £, ¥, ton, tonne, package, contribution, reparation, bailout, subsidy,
  trainer, instructor, adviser, support, helicopter, aircraft, plane, vehicle, ambulance, oxygen, generator

set MONEY: million, billion, dollar, euro, pound, yen, yuan, rupee, money, fund, funding, loan, grant, credit, $, €, £, ¥

set TALK: talk, discussion, negotiation, dialogue, dialog, meeting, summit, conference, consultation, conversation,
  lunch, dinner, breakfast, consultation, exchange, phone, telephone, call

set AGREEMENT: agreement, deal, accord, treaty, pact, memorandum, mou, protocol, convention, charter, communique,
  declaration, truce, ceasefire, contract, understanding, settlement, compromise, roadmap, armistice, concordat

set RELATION: engagement, communication, relation, tie, relationship, link, contact, cooperation, co-operation, embassy, consulate, mission,
  recognition, partnership, alliance, diplomacy

set TROOP: troop, platoon, soldier, force, army, military, peacekeeper, contingent, battalion, brigade, regiment, division,
  marine, personnel, unit, guard, reservist, militia, fighter, trooper, commando, tank, warship, carrier, fleet,
  aircraft, jet, warplane, bomber, missile, battery, destroyer, frigate, submarine, paratrooper, serviceman,
  servicemember, garrison, detachment, squadron, vessel, navy, artillery, armor, armour, convoy, vehicle, police

set OBSERVER: observer, monitor, inspector, inspection, mission, monitoring, investigator, envoy, peacekeeper,
  delegation, relief, aid, worker, agency, rapporteur, convoy, access, expert, team, journalist

set SPORT: match, football, soccer, cricket, rugby, tennis, basketball, baseball, hockey, golf, boxing, league,
  tournament, championship, coach, striker, goalkeeper, midfielder, defender, batsman, bowler, wicket, goal,
  penalty, playoff, semifinal, semi-final, quarterfinal, quarter-final, medal, olympics, stadium, team-mate,
  teammate, innings, quarterback, touchdown, halftime, half-time, fixture, racing, race, lap, cup,
  qualifier, scorer, score, scoring, kickoff, kick-off, referee, squad, season, transfer, undefeated, knockout,
  wimbledon, fifa, uefa, nba, nfl, mlb, nhl, ufc, athlete, sprinter, marathon, player, fan, game, club, side

set FICTION: film, movie, novel, episode, album, song, actor, actress, director, character, plot, sequel, trailer,
  gameplay, gamer, videogame, theatre, theater, opera, playwright, fictional, protagonist, starring, screenplay,
  poem, painting, sitcom, drama, comedy, thriller, blockbuster, musical, concert, band, singer, animation

set BUSINESS: share, stock, investor, profit, revenue, quarter, earnings, analyst, shareholder, ipo, dividend,
  startup, retailer, brand, customer, sale, market, trader, bond, index, future, merger, acquisition, ceo,
  antitrust, supplier, forecast, growth, price, bank, company, firm, airline, automaker, chipmaker

set NATURE: earthquake, quake, storm, hurricane, typhoon, cyclone, flood, flooding, tornado, tsunami, landslide,
  mudslide, avalanche, wildfire, fire, blaze, volcano, eruption, lightning, drought, heatwave, rain, snow, wind,
  blizzard, virus, disease, epidemic, pandemic, coronavirus, covid-19, covid, outbreak, cholera, ebola, malaria,
  measles, flu, influenza, cancer, famine, hunger, starvation, crash, accident, collision, derailment, capsizing, poisoning, overdose, drug, alcohol, heat, cold,
  wave, tremor, aftershock, disaster, tragedy, crush, stampede, collapse, bacteria, infection, shark, bear, dog,
  tiger, lion, elephant, crocodile, snake, bee, age, illness, stroke, smoke, mosquito, insect, locust, asteroid

set ACCIDENT: crash, accident, collision, derailment, earthquake, quake, storm, hurricane, typhoon, flood, flooding,
  avalanche, landslide, fire, blaze, stampede, wildfire, cyclone, tornado, tsunami, eruption, disaster, outbreak,
  pandemic, epidemic, collapse, heatwave, crush, mudslide

set HISTORY: anniversary, memorial, commemoration, museum, veteran, historian, history, historic, century, decade,
  documentary, remembrance, ceremony

set DATE-WORD: monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february, march, april, may, june,
  july, august, september, october, november, december, day, week, month, year, morning, evening, afternoon, night,
  weekend, today, yesterday, tomorrow, jan., feb., mar., apr., aug., sept., sep., oct., nov., dec., jan, feb, aug, sept,
  oct, nov, dec, midnight, noon

# Heads that stand for what they are a part of: "a group of soldiers", "a round of talks".
set PARTITIVE: some, many, most, several, number, group, dozen, hundred, thousand, score, million, majority, part, half,
  third, quarter, percent, member, series, round, wave, lot, couple, pair, handful, kind, type, sort, form, set, batch,
  host, total, contingent, rest, remainder, act, piece, portion, session, one, two, three, four, five, all, both, each,
  any, few, more, ton, tonne, kg, kilogram, kilo, litre, liter, barrel, bag, sack, box, crate, truckload, planeload, shipload, load, shipment, supply, delivery, bulk, crowd, team, range, array, spate, string, campaign,
  program, programme, package, lack, amount, volume, fleet, column, unit, maximum, minimum, fraction, tens

set FRONTIER: border, frontier, boundary, demarcation, fence

set VEHICLE: car, truck, bus, train, lorry, boat, ferry, tram, van, minibus, motorcycle, bicycle, taxi, jeep, trailer, tractor

# Words that decide a finer CAMEO code; see refine.tsv.
set MILITARY-AID: artillery, howitzer, drone, gun, rocket, rifle, mortar, radar, fighter, munition, shell, grenade, military, weapon, arm, missile, ammunition, tank, jet, helicopter, defense, defence, lethal, troop, warplane
set HUMANITARIAN-AID: humanitarian, food, medicine, medical, emergency, relief, tent, blanket, refugee, medication, vaccine, doctor, rice, water, shelter
set ECONOMIC-AID: compensation, reparation, grant, money, lend, fund, bailout, subsidy, investment, economic, financial, loan, credit, reconstruction, development, budget, debt, dollar, euro
set AID-KIND: compensation, subsidy, reparation, bailout, grant, donation, aid, assistance, loan, funding, fund, food, medicine, resource, money
set EXTRADITE-WORD: extradite, extradition, extradited, fugitive
set EXERCISE-WORD: exercise, drill, maneuver, manoeuvre, military, defense, defence, naval
set TRADE-WORD: trade, import, export, tariff, economic, commerce, investment, commercial, goods, embargo, market
set INTEL-WORD: intelligence, evidence, information
set LEADERSHIP-WORD: resign, resignation, election, oust, ouster, removal, leadership, impeachment, impeach, step, quit, poll, dismissal
set RIGHTS-WORD: right, freedom, liberty, equality, autonomy, independence, justice, discrimination
set INSTITUTION-WORD: democracy, democratic, constitution, constitutional, regime, judiciary, institution, secession, secede, republic, democratize
set POLICY-WORD: policy, law, tax, wage, price, pay, pension, decision, legislation, decree, plan, ban, cut
set MEETING-WORD: meet, meeting, talk, negotiate, negotiation, dialogue, summit, discuss, invitation, conference
set MEDIATION-WORD: mediate, mediation, mediator
set PEACE-WORD: peace, settlement, accord, deal, treaty, reconciliation, compromise
set TRUCE-WORD: ceasefire, cease-fire, truce, hostility, withdrawal, pullout, disarmament, demilitarization, demobilization, bloodshed, fighting, shelling, bombardment
set REFORM-WORD: reform
set RELEASE-WORD: release, hostage, prisoner, detainee, captive
set SANCTION-WORD: sanction, embargo, boycott
set DISSENT-WORD: strike, protest, demonstration, rally, riot, unrest, agitation, sit-in
set INSPECT-WORD: inspector, inspection, observer, monitor, access, convoy
set SUPPORT-WORD: support, backing, endorsement, solidarity, recognition
set COOPERATION-WORD: cooperation, co-operation, collaboration, partnership
set WMD-WORD: nuclear, chemical, biological, atomic, warhead
set FORCE-WORD: attack, invade, invasion, bomb, bombing, shell, offensive, raid, airstrike, strike, missile, war, assault, incursion, retaliation, retaliate
set TERROR-WORD: terrorist, terrorism, terror, suicide, hostage, kidnap, kill, assassinate, behead
set OCCUPY-WORD: occupy, annex, occupation, annexation, seize, recapture, retake
set WAR-CRIME-WORD: genocide
set SPY-WORD: espionage, spy, spying, treason, spied
set CRIME-WORD: crime, corruption, fraud, bribery, murder, kill, theft, embezzlement, kickback, drug, laundering, terrorism, killing, criminal
set ABUSE-WORD: abuse, torture, repression, discrimination, right
set AGGRESSION-WORD: clash, fighting, battle, ambush, skirmish, violence, missile, rocket, drone, attack, invade, invasion, bomb, bombing, shell, aggression, incursion, fire, terrorist, terror, offensive, blow, raid, troop, war, airstrike, force
set ARTILLERY-WORD: artillery, mortar, rocket, tank, shell
set BOMB-WORD: bomb, explosive, grenade, mine, landmine, ied, bombing
set GUN-WORD: gun, rifle, shoot, gunman, pistol, bullet, gunbattle, firefight, sniper
set OBSERVER-WORD: observer, inspector, monitor
set AID-WORKER-WORD: aid, agency, humanitarian, charity, ngo
set PARTY-WORD: party, opposition, candidate, politician, organization, organisation, movement, group
set CURFEW-WORD: curfew
set EMERGENCY-WORD: emergency, martial, siege
set MEDIA-WORD: newspaper, press, media, website, journalist, broadcast, publication, freedom, constitution, book, film
set LINE-WORD: line, pipeline, bridge, railway, pylon, building, house

# Irregular forms that the lemmatiser may not know.
form lend: lent
form forgive: forgave, forgiven
form overthrow: overthrew, overthrown
form overrun: overran
form withdraw: withdrew, withdrawn
form flee: fled
form slay: slew, slain
form sue: sued, suing
form bind: bound
form forbid: forbade, forbidden
form uphold: upheld
form withhold: withheld
form withstand: withstood
form foresee: foresaw
form swear: swore, sworn
form shoot: shot
form strike: struck, stricken
form seek: sought
form flee: fled
form forsake: forsook, forsaken
form shed: shed
form cast: cast
form bid: bade, bidden
form hang: hung, hanged
form behead: beheaded
form retake: retook, retaken
form rebuild: rebuilt
form beset: beset
form spit: spat
form stab: stabbed
form ban: banned
form bar: barred
form rob: robbed
form nab: nabbed
form gas: gassed
form freeze: froze, frozen
form steal: stole, stolen
form tear: tore, torn
form drive: drove, driven
form sink: sank, sunk
form fight: fought
form blow: blew, blown
form oversee: oversaw, overseen
form burn: burnt
