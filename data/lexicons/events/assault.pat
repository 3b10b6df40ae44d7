# ASSAULT: deliberate acts that can do grave bodily or material harm.

rule attack ASSAULT 190
  verb attack, assault, ambush, storm, target, strike, hit, raid, invade, ram, besiege, assail, pounce, swoop, battle, combat, bombard, overrun, infiltrate, incursion, advance, repel, repulse, defend + against:attack, launch + attack|assault|offensive|raid|operation|strike|incursion|invasion|war|campaign|onslaught|ambush|counterattack|counteroffensive|counter-offensive, carry out + attack|assault|raid|strike|operation|ambush, mount + attack|assault|offensive|raid|operation|invasion|incursion|campaign, conduct + attack|raid|strike|operation|offensive, stage + attack|assault|raid|ambush|offensive, wage + war|campaign|battle|insurgency|jihad, commit + attack|violence|act, make + attack|raid|incursion, come + under:attack|fire, lay + siege, lead + attack|assault|offensive, resume + attack|offensive|hostility|fighting, step up + attack|offensive, intensify + attack|offensive, escalate + attack|offensive, perpetrate + attack, unleash + attack|violence|offensive, begin + offensive|operation|assault|invasion, start + offensive|war, claim + attack, declare + war, use + force|violence
  source subj
  target obj, on, against, at, into, of, in
  tool with
  need source COMBATANT|@armed
  not subj SPORT
  not subj NATURE
  not source FANS|SCIENCE
  not obj JOINT|RECORD|HIT-THING
  not against FIGHT-THING
  not mod ATTACK-MOD
  + Gunmen attacked a convoy near Gao. => ASSAULT Gunmen -> convoy
  - The magazine attacked a rival.
set HIT-THING: ground, road, gym, market, shelf, shelve, store, theater, theatre, screen, wall, note, button, headline, chart, peak, low, high, mark, bottom, limit, milestone, stride, jackpot, nail, brake, pause, spot, head, cinema, newsstand, box, sale, book, problem, issue, question, topic, homework, task, cancer, disease, illness, obesity, hunger
set COMBATANT: bulldozer, ARMED, WEAPON, HUMAN, group, faction, side, suspect, attacker, movement, state, force, government, regime, party, country, plane, aircraft, ship, vessel, bombardment, raid, strike, attack, they, he, she, who, we, extremist, clan, tribe, herdsman, herder, hand, front, it, wing, network, organization, organisation, alliance, community, tribesman, mujahidin, fedayeen, offensive

# "The group claimed responsibility for the attacks": whose deed it was.
rule claim-responsibility -
  verb claim + responsibility|credit, admit + responsibility, assume + responsibility, take + credit
  op resume
  source subj
  target against
  theme for, obj
  need theme
  + Rebels claimed responsibility for the bombing of the barracks. => ASSAULT Rebels -> barracks

rule attack-polity ASSAULT 190
  verb attack, assault, ambush, storm, target, strike, hit, raid, invade, overrun, shell, besiege, open + fire, launch + attack|assault|offensive|raid|operation|strike|incursion|invasion|war|campaign|onslaught|airstrike|missile|rocket, carry out + attack|assault|raid|strike|operation, conduct + attack|raid|strike|operation|offensive, mount + attack|offensive|invasion|raid, wage + war|campaign|battle
  source subj
  target obj, on, against, at, into, in
  tool with
  need source @polity
  need target
  not subj SPORT
  not obj RECORD|JOINT
  not mod ATTACK-MOD
  + Chad attacked Sudan. => ASSAULT Chad -> Sudan
  + Chad launched an offensive against the rebels. => ASSAULT Chad -> rebels
  + Rebels shelled the port. => ASSAULT Rebels -> port
  + Soldiers opened fire on the crowd. => ASSAULT Soldiers -> crowd
  + Chad carried out a chemical attack on the town. => ASSAULT Chad -> town
set RECORD: crossbar, goalpost, post, bar, target-man, hedge, weed, meal, dessert, note, piano, keyboard, task, subject, question, peak, slope, climb, record, policy, low, high, plan, bill, decision, deal, deadline, report, target, agreement, headline, milestone, mark, goal, chord, tone, balance, streets, road, market, note, claim, credibility, issue, problem, poverty, inflation, corruption, back, snag

rule attacked-passive ASSAULT 190
  verb attack, assault, ambush, storm, bombard, invade, target, hit, raid
  source subj
  target obj
  need obj TARGETABLE
  not subj NATURE
  not source @thing
  not by NATURE
  + A convoy was attacked near Gao. => ASSAULT
set TARGETABLE: HUMAN, ARMED, city, town, village, base, camp, convoy, checkpoint, outpost, post, station, school, hospital, mosque, church, market, hotel, embassy, consulate, building, house, home, compound, bus, vehicle, patrol, position, headquarters, barracks, airport, airbase, area, neighborhood, neighbourhood, district, facility, site, temple, synagogue, prison, ship, tanker, target, office, palace, ministry, civilian, infrastructure, bridge, oilfield, pipeline, plant, refinery, settlement, village, wedding, funeral, mission, complex, stronghold, hideout, suburb, quarter, region, border, province, camp, mall, restaurant, train, university, college, shop, bazaar

rule shell ASSAULT heavy-weapons 194
  not source SCIENCE
  verb shell, bombard, pound, mortar, lob + shell|mortar|rocket|grenade, fire + shell|mortar|rocket|missile|artillery|projectile|salvo, launch + rocket|missile|shell|mortar|projectile, rain + shell|rocket|mortar|bomb|missile, strafe, barrage, pummel, pepper, shoot + rocket
  source subj
  target obj, at, on, into, in, toward, towards, against, near
  tool with
  not subj SPORT
  not subj NATURE
  not obj FOOD
  + Troops fired mortars at the village. => ASSAULT Troops -> village
  - The cook shelled the peas.
set FOOD: pea, bean, nut, egg, prawn, shrimp, pistachio, corn, pavement

rule shelling ASSAULT heavy-weapons 194
  noun shelling, bombardment, artillery fire, mortar fire, rocket fire, rocket attack, missile attack, artillery attack, mortar attack, barrage, artillery barrage, cannonade, missile strike, artillery strike, tank fire, shellfire, mortar shell, rocket strike
  source subj, by, from
  target of, on, against, in, at
  + The shelling of Aleppo by the army went on. => ASSAULT army -> Aleppo

rule bomb-air ASSAULT aerial 195
  verb bomb, firebomb, strafe, carpet-bomb, drop + bomb|munition|explosive|barrel, pound, carry out + airstrike|strike|sortie|raid, launch + airstrike, conduct + airstrike|sortie, hit + with:airstrike
  source subj
  target obj, on, in, against
  strong
  need source AIRCRAFT
  + Warplanes bombed the town. => ASSAULT Warplanes -> town
set AIRCRAFT: warplane, jet, aircraft, plane, helicopter, gunship, bomber, airstrike, squadron, f-16, sukhoi, mig, airforce, fighter-bomber

rule bomb ASSAULT explosives 183
  verb bomb, blow up, detonate, explode, set off + bomb|explosive|device|blast, plant + bomb|mine|explosive|device, dynamite, booby-trap, blast, rip, tear, firebomb, lay + mine, place + bomb
  source subj
  target obj, in, at, near, outside, on, against
  need source COMBATANT|@armed
  not subj SPORT
  not subj ACCIDENT-SOURCE
  + A bomb exploded outside the court. => ASSAULT
set ACCIDENT-SOURCE: NATURE, boiler, tank, pipeline, gas, transformer, factory, cylinder, meteor, star, supernova, population, sale, demand

rule throw-bomb ASSAULT explosives 183
  verb throw + EXPLOSIVE, hurl + EXPLOSIVE, lob + EXPLOSIVE, toss + EXPLOSIVE, fling + EXPLOSIVE
  source subj
  target at, into, on, in, inside, against
  + Grenades were hurled at the barracks. => ASSAULT -> barracks
set EXPLOSIVE: grenade, bomb, explosive, dynamite, firebomb

rule bomb-goes-off ASSAULT explosives 183
  verb go off, explode, detonate, blow up, rip, tear
  target at, in, near, outside, through
  need subj BOMB-WORD
  + A car bomb went off near the embassy. => ASSAULT
  - The boys went off to college.

rule bomb-passive ASSAULT explosives 183
  verb bomb, blow up
  source subj
  target obj
  need obj
  not subj NATURE
  + The port of Lome was bombed. => ASSAULT

rule vehicle-bomb ASSAULT explosives 1832
  noun car bomb, truck bomb, car bombing, truck bombing, vehicle bomb, booby-trapped car, van bomb
  light explode, detonate
  source subj, by
  target of, on, against, at, in, near, outside
  + A car bomb killed soldiers in Kabul. => ASSAULT

rule roadside-bomb ASSAULT explosives 1833
  noun roadside bomb, roadside bombing, land mine, landmine, improvised explosive device, ied, mine blast, landmine blast, landmine explosion, mine explosion
  source subj, by
  target of, on, against, at, in, near, outside
  + A roadside bomb killed two soldiers of Chad. => ASSAULT

rule bombing ASSAULT explosives 183
  noun bombing, bomb attack, bomb blast, grenade attack, explosion attack, explosive attack, bomb explosion, bomb, blast, minefield explosion, grenade explosion, parcel bomb, letter bomb, nail bomb, pipe bomb, explosive device
  source subj, by
  target of, on, against, at, in, near, outside
  light explode, detonate
  + The bombing of the station by separatists killed two. => ASSAULT separatists

rule explosion ASSAULT explosives 183
  noun explosion, blast
  weak
  source by
  target in, at, near, outside
  need source
  not source NATURE
  + The blast was followed by a shootout. => ASSAULT

rule airstrike ASSAULT aerial 195
  noun airstrike, air strike, air-strike, air raid, aerial bombardment, bombing raid, air attack, aerial attack, bombing run, bombing campaign, air campaign, airstrike campaign, aerial strike, air assault, sortie, helicopter attack, aerial bombing, strike
  source subj, by, from
  target on, against, of, in, at, near
  + Russian airstrikes on Aleppo killed six. => ASSAULT Russian -> Aleppo

rule drone ASSAULT drone 1952
  noun drone strike, drone attack, drone raid, predator strike, predator attack, drone bombing, uav strike, drone missile
  source subj, by, from
  target on, against, of, in, at
  + A U.S. drone strike killed a commander. => ASSAULT U.S.

rule drone-source ASSAULT drone 1952
  strong
  verb attack, strike, hit, bomb, kill, target
  source subj
  target obj, in
  need source DRONE
  + A drone hit the barracks. => ASSAULT drone -> barracks
set DRONE: drone, predator, uav, reaper, quadcopter

rule suicide ASSAULT suicide-attack 1831
  verb blow up + himself|herself|themselves|itself|themself, detonate + vest|belt|himself|herself, blow + himself|herself|themselves|themself
  source subj
  target in, at, near, outside, on, inside, among
  + A man blew himself up near the mosque. => ASSAULT

rule suicide-noun ASSAULT suicide-attack 1831
  noun suicide bombing, suicide attack, suicide bomber, suicide blast, suicide car bomb, suicide bomb, suicide explosion, suicide car bombing
  source subj, by
  target of, on, against, at, in
  + A suicide bombing hit the market. => ASSAULT

rule suicide-bomber-verb ASSAULT suicide-attack 1831
  strong
  verb attack, kill, strike, target, hit, ram, detonate, storm
  source subj
  target obj
  need subj BOMBER
  + A suicide bomber struck a market in Goma. => ASSAULT bomber -> market
set BOMBER: bomber

rule attack-noun ASSAULT 190
  noun attack, assault, offensive, raid, ambush, invasion, onslaught, incursion, strike, military operation, counteroffensive, counter-offensive, aggression, military action, military campaign, hostility, counterattack, military offensive, ground offensive, ground operation, terror attack, terrorist attack, military strike, military intervention, retaliation, violence, cross-border attack, military assault, war crime, atrocity, blitz, rampage, bloodshed, brutality, killing spree
  source subj, by, from
  target on, against, of, at, in
  not obj HEART-WORD
  not mod ATTACK-MOD
  + Attacks by militants on villages in Mali killed nine. => ASSAULT militants -> Mali
  - The minister died of a heart attack.
set HEART-WORD: heart, panic, asthma
set ATTACK-MOD: publicity, awareness, vaccination, immunization, advertising, advertisement, marketing, election, reelection, re-election, presidential, recruitment, fundraising, literacy, charm, billboard, poster, hygiene, savage, furious, outspoken, extraordinary, scathing, blistering, stinging, withering, scornful, thinly, vitriolic, online, internet, smear, heart, panic, asthma, cyber, verbal, personal, labor, labour, hunger, general, worker, cancer, shark, media, political, transport, rhetorical, twitter, attacking, ad, sexual, pirate, wage, police, drug, anxiety, bear, dog, nationwide, transit, teacher, rail, fund, domestic

rule fight ASSAULT 190
  verb fight, clash, battle, skirmish, exchange + fire|gunfire|shot|shelling, trade + fire|gunfire|shot|shelling|blow, open + fire, engage + in:battle|combat|clash|fighting|gunbattle|firefight, come + to:blow, square off, grapple, duel, cross + sword, wage + battle
  mutual
  source subj
  target with, against, on, at, obj
  need source COMBATANT|@armed
  need target
  not subj SPORT
  not against FIGHT-THING
  not obj FIGHT-THING
  - Doctors are fighting the disease.
  + Gunmen engaged in a firefight with the guards. => ASSAULT Gunmen -> guards
set FIGHT-THING: litter, noise, waste, graffiti, fraud, smoking, pest, rat, mosquito, weed, doping, piracy, counterfeiting, tax, deficit, red, disease, cancer, corruption, poverty, crime, inflation, fire, wildfire, blaze, terrorism, virus, pandemic, ebola, coronavirus, covid-19, hunger, discrimination, racism, change, injustice, inequality, drug, trafficking, extremism, malaria, election, campaign, addiction, stigma, obesity, pollution, unemployment, illness, case, lawsuit, charge, flame, drought, outbreak, epidemic

rule fight-armed ASSAULT 190
  verb fight, clash, battle, skirmish, exchange + fire|gunfire|shot|shelling, trade + fire|gunfire|shot|shelling, open + fire
  mutual
  source subj
  target with, against
  need source @armed
  not subj SPORT
  not against FIGHT-THING
  not obj FIGHT-THING
  + Rebels and soldiers fought in the valley. => ASSAULT Rebels
  - Doctors fought for an hour to save the boy.

rule exchange-fire ASSAULT 193
  verb exchange + fire|gunfire|shot|shelling, trade + fire|gunfire|shot|shelling|blow
  mutual
  source subj
  target with
  need source @polity|@armed
  not subj SPORT
  + India and Pakistan exchanged fire in Kashmir. => ASSAULT India

rule fight-polity ASSAULT 190
  verb clash, skirmish
  mutual
  source subj
  target with, against, obj
  need source @polity
  need target @human
  need source
  not subj SPORT
  not against FIGHT-THING
  not obj FIGHT-THING
  + Troops clashed with militants in Yemen. => ASSAULT Troops -> militants

# "Democrats battled the budget": those who are fought with arms have some.
rule fight-with-armed ASSAULT 190
  verb fight, battle
  mutual
  source subj
  target obj, with, against
  need source @polity
  need target @armed|ARMED
  not subj SPORT
  not against FIGHT-THING
  not obj FIGHT-THING
  + Chad battled the militia. => ASSAULT Chad -> militia

# "swore to fight", "will fight": told of a deed to come only.
rule fight-content - 190
  verb fight, battle
  source subj
  target against, with
  need source @armed|@polity
  not subj SPORT
  not against FIGHT-THING
  not obj|for @thing
  + Chad refused to fight. => REJECT Chad

rule clash-noun ASSAULT 190
  noun clash, fighting, battle, firefight, gunbattle, gun battle, skirmish, combat, gunfight, exchange of fire, fierce fighting, armed clash, street fighting, border clash, heavy fighting, crossfire, infighting, warfare, hostility, war, insurgency, shootout, shoot-out, gunfire, exchange, confrontation, civil war
  mutual
  weak
  source between, subj, by, involving
  target with, against, in
  need source
  not mod HISTORY-WAR
  + Clashes between Chad and Sudan left ten dead. => ASSAULT Chad
set HISTORY-WAR: world, cold, civil, gulf, vietnam, korean, trade, price, culture, legal, court, political, bidding, second, first, uphill

rule clash-occurs ASSAULT 190
  verb erupt, break out, rage, flare, intensify, continue, begin, resume, escalate, take place, occur, start, spread
  mutual
  source between, in
  target with, against, in
  need subj CLASH-WORD
  + Fierce fighting erupted in Aden. => ASSAULT
set CLASH-WORD: clash, fighting, battle, firefight, gunbattle, gunfire, violence, skirmish, shelling, war, hostility, combat, gunfight, bombardment, shooting, firing

rule kill ASSAULT 180
  verb kill, murder, slay, slaughter, massacre, butcher, gun down, shoot dead, shoot, assassinate, behead, decapitate, lynch, stab, hack + to:death, stone + to:death, beat + to:death, burn + to:death, put + to:death, wound, injure, maim, mutilate, strangle, mow down, machete, snipe, immolate
  source subj
  target obj, at
  tool with
  need obj
  not obj ANIMAL|NOT-KILLED
  not subj NATURE
  not source VEHICLE
  not source NATURE
  not in ACCIDENT
  not by NATURE
  not from NATURE
  not obj KILLABLE-THING
  not subj SPORT
  + Gunmen killed three guards. => ASSAULT Gunmen -> guards
  + Two nurses were shot by rebels. => ASSAULT rebels -> nurses
  - Twelve people were killed in a bus crash.
  - The flood killed twenty farmers.
set KILLABLE-THING: bill, deal, proposal, time, motion, idea, film, video, movie, scene, photo, picture, footage, ball, penalty, cell, bacteria, bug, plan, plant, goal, basket, himself, herself, themselves, animal, deer, elephant, bird, fish, process, legislation, puppy, cattle, cow, documentary, episode

# Programs are executed, errors eliminated and crops wiped out: somebody must suffer it.
rule kill-somebody ASSAULT 180
  verb execute, hang, crucify, poison, wipe out, exterminate, decimate, liquidate, eliminate, finish off, knife, run over, hurt
  source subj
  target obj
  tool with
  need obj @human
  not subj NATURE
  not source VEHICLE
  not in ACCIDENT
  not by NATURE
  not obj CONTEST
  not from CONTEST
  not subj SPORT
  + The army executed three prisoners. => ASSAULT army -> prisoners
  - The company executed the order.
  - The new tool eliminates errors.
set CONTEST: cup, race, competition, tournament, championship, contest, contention, league, playoff, final

rule shoot ASSAULT firearms 193
  verb shoot, fire, gun down, shoot dead, snipe, spray + bullet, open + fire, fire + shot|bullet|round|gun|weapon, shoot + dead, riddle
  source subj
  target obj, at, on, into, toward, towards
  need source COMBATANT|@armed
  not obj FILMABLE
  not subj SPORT
  not subj BUSINESS
  not obj OFFICE-FIRED
  + Police fired on the marchers. => ASSAULT Police -> marchers
set FILMABLE: film, video, movie, scene, photo, picture, footage, ball, penalty, documentary, episode, series, basket, goal, up, portrait, interview
set OFFICE-FIRED: director, chief, employee, staff, coach, manager, worker, minister, secretary, aide, executive, head, adviser, advisor, official, commissioner, lawyer, attorney

rule shooting ASSAULT firearms 193
  noun shooting, gunfire, gun attack, mass shooting, shooting attack, drive-by shooting, armed attack, sniper fire, small-arms fire, shootout, gunshot
  source subj, by
  target of, at, in, on
  + The shooting of two monks by soldiers shocked Lhasa. => ASSAULT soldiers -> monks

rule mass-killing-noun ASSAULT targeted 202
  noun massacre, genocide, mass killing, bloodbath, pogrom, mass murder, extermination, mass execution
  source subj, by
  target of, in, against
  + The massacre of villagers by militiamen went on. => ASSAULT militiamen -> villagers

rule cleansing-noun ASSAULT targeted 203
  noun ethnic cleansing
  source subj, by
  target of, in, against
  + Ethnic cleansing of villagers by the militia went on. => ASSAULT militia -> villagers

rule assassination ASSAULT targeted 186
  noun assassination, targeted killing
  source subj, by
  target of, in, against
  + The assassination of the mayor by gunmen stunned Lima. => ASSAULT gunmen -> mayor

rule killing ASSAULT targeted 180
  noun killing, murder, beheading, slaying, lynching, extrajudicial killing, homicide, slaughter
  source subj, by
  target of, in, against
  + The killing of villagers by soldiers shocked Peru. => ASSAULT soldiers -> villagers

# "slow query execution": a word of other trades unless somebody is executed.
rule execution ASSAULT targeted 180
  weak
  noun execution
  source subj, by, poss
  target of, poss
  need target @human
  - The execution of the plan was slow.
  + The execution of prisoners by rebels shocked Peru. => ASSAULT rebels -> prisoners
set NOT-KILLED: plant, tree, bacterium, bacteria, virus, germ, cell, weed, pest, process, time, mood, vibe, deal, bill, proposal, idea, project

set PLAN-THING: plan, strategy, order, contract, warrant, program, programme, agreement, trade, command, task, search, code, project, policy, mission, move, pass, will, role, document, deed

rule assassinate-only ASSAULT targeted 186
  strong
  verb assassinate
  source subj
  target obj
  need obj
  not obj PLAN-THING
  + A gunman assassinated the prime minister. => ASSAULT gunman -> minister

rule human-shield ASSAULT abduct 184
  strong
  verb use + as:shield, use + shield, hold + as:shield, turn + into:shield
  source subj
  target obj
  need source @human
  + The militia used villagers as human shields. => ASSAULT militia -> villagers

rule beat-to-death ASSAULT beat 1823
  strong
  verb beat + to:death, club + to:death, hack + to:death, stab + to:death, kick + to:death, stone + to:death, lynch, strangle
  source subj
  target obj
  + A mob beat the thief to death. => ASSAULT mob -> thief

rule ethnic-cleansing ASSAULT targeted 203
  strong
  verb carry out + cleansing, commit + cleansing, ethnically cleanse, conduct + cleansing, cleanse
  source subj
  target of, against, in, obj
  need source @human
  + The army carried out ethnic cleansing in the province. => ASSAULT army

rule mass-expulsion ASSAULT 201
  strong
  verb drive + from:home|land|village|valley|country|town|region, drive + out:home|land|village|valley|country|town|region, expel + from:home|land|village, force + from:home|land|village, uproot, force + out:home|land|village,
    displace, drive out + villager|thousand|community|minority|resident|family
  source subj
  target obj
  need source @armed|@polity
  need obj @human
  not subj NATURE
  + The junta drove thousands of villagers from their homes. => ASSAULT junta

rule attempt-assassinate ASSAULT targeted 185
  noun assassination attempt, assassination plot, attempted assassination
  source subj, by
  target on, against, of
  + An assassination attempt on the governor failed. => ASSAULT -> governor

rule mass-killing ASSAULT targeted 202
  strong
  verb commit + mass, massacre, exterminate, slaughter, commit + genocide|massacre|atrocity, carry out + massacre|genocide|killing, perpetrate + genocide|massacre|atrocity
  source subj
  target of, against, obj, in
  not obj ANIMAL
  + The militia committed atrocities against villagers. => ASSAULT militia -> villagers
set ANIMAL: animal, pet, dog, cat, cow, pig, chicken, sheep, goat, cattle, elephant, whale, dolphin, bird, livestock, camel, poultry, fish, deer, bear, wolf, horse, rhino, lion, tiger, kitty, puppy, insect, mosquito, bug, rat, mouse, snake, shark

rule responsible ASSAULT 190
  pred responsible, guilty
  source subj
  target against
  need source @polity
  theme for, of, in
  need theme
  op resume
  + The militia is responsible for the bombing of the market. => ASSAULT militia -> market

rule abduct ASSAULT abduct 181
  verb abduct, kidnap, hijack, take + hostage, hold + hostage, seize + hostage, snatch, take + captive, hold + captive, hold + as:shield|hostage, carjack, capture + soldier|journalist|worker|civilian|girl|woman, hold + for:ransom, take + as:hostage, use + as:shield, use + shield
  source subj
  target obj, of
  not subj SPORT
  not obj AGENDA
  + Pirates kidnapped the crew of a trawler. => ASSAULT Pirates -> crew
set AGENDA: agenda, debate, conversation, election, thread, attention, movement, process, victory, goal, win, medal, title, point, lead

# "The agents disappeared him"; that somebody disappeared is no deed.
rule disappear ASSAULT abduct 181
  verb disappear
  source subj
  target obj
  need subj @human
  need obj @human
  + The security forces disappeared two students. => ASSAULT forces -> students
  - The suspects disappeared into the woods.

rule seize-people ASSAULT abduct 181
  strong
  verb seize, capture, take away, take
  source subj
  target obj
  need source ABDUCTOR
  need obj HUMAN
  not subj SPORT
  + Gunmen seized twelve pupils near Kaduna. => ASSAULT Gunmen -> pupils
set ABDUCTOR: gunman, militant, rebel, bandit, kidnapper, pirate, insurgent, jihadist, extremist, guerrilla, terrorist, hijacker

rule abduction ASSAULT abduct 181
  noun abduction, kidnapping, kidnap, hijacking, hostage-taking, hostage taking, enforced disappearance
  source subj, by
  target of
  + The abduction of two priests by militants shocked Jos. => ASSAULT militants -> priests

rule beat ASSAULT beat 182
  verb beat, beat up, assault, manhandle, punch, kick, slap, club, thrash, batter, flog, whip, cane, lash, attack + with:stick|baton|club|fist, rough up, pummel, bludgeon, bash, maul, molest, stomp, trample, tase, scuffle, brawl, hit + with:baton
  source subj
  target obj
  need source @human
  need obj HUMAN
  not obj TEAM
  not subj SPORT
  not subj NATURE
  not source TEAM
  + Soldiers beat up a student. => ASSAULT Soldiers -> student
  - Arsenal beat Chelsea.

rule beaten-passive ASSAULT beat 182
  verb beat, beat up, club, flog, whip, cane, manhandle, bludgeon, stone
  source subj
  target obj
  need source @unsaid
  need obj VICTIM
  not in CONTEST
  + Two students were beaten in custody. => ASSAULT -> students
  - The students were beaten in the final.
set VICTIM: people, person, man, woman, child, boy, girl, teenager, civilian, protester, protestor, demonstrator, marcher, activist, journalist, reporter, photographer, editor, blogger, student, pupil, teacher, worker, nurse, doctor, villager, resident, prisoner, detainee, inmate, migrant, refugee, farmer, priest, nun, monk, lawyer, driver, supporter, passer-by, bystander, tourist, vendor
set TEAM: team, rival, champion, side, opponent, record, odds, expectation, forecast, seed, champion, favorite, favourite, goalkeeper, defender, incumbent, number, deadline, estimate, united, city, market, world, clock, egg, drum, retreat, path, virus

rule beaten ASSAULT beat 182
  verb beat + to:death, beat up, club + to:death, severely beat
  source subj
  target obj
  + The singer was beaten up. => ASSAULT -> singer

rule torture ASSAULT torture 1822
  verb torture, waterboard, electrocute, mutilate, flog, whip, brand + with:iron
  noun torture
  source subj, by
  target obj, of
  not obj @thing
  + Guards tortured the prisoners. => ASSAULT Guards -> prisoners

rule sexual ASSAULT sexual 1821
  verb rape, gang-rape, molest, sexually assault, sexually abuse, violate + woman|girl, ravish
  noun rape, gang rape, gang-rape, sexual violence, sexual assault, sexual abuse, mass rape
  source subj, by
  target obj, of, against, on
  + Soldiers raped women in the village. => ASSAULT Soldiers -> women

rule destroy ASSAULT destroy 1712
  verb destroy, raze, burn down, torch, set + fire, set ablaze, set alight, set aflame, set afire, set + on:fire|flame, burn, demolish, blow up, level, wreck, vandalize, vandalise, smash, flatten, damage, loot, ransack, desecrate, sabotage, sink, shoot down, down, scuttle, bulldoze, obliterate, ravage, plunder, pillage, gut
  source subj
  target obj, of, to
  need obj|to BUILT
  need source COMBATANT|@armed
  not subj NATURE
  not source NATURE
  + Militants burned down a school. => ASSAULT Militants -> school
  + Guerrillas blew up a bridge. => ASSAULT Guerrillas -> bridge
set BUILT: house, home, village, building, church, mosque, school, hospital, bridge, property, shop, market, car, vehicle, tank, plane, aircraft, helicopter, jet, ship, boat, vessel, factory, pipeline, station, camp, town, city, block, base, warehouse, depot, crop, temple, shrine, tomb, monument, artifact, office, headquarters, line, plant, infrastructure, convoy, truck, bus, drone, position, statue, hotel, embassy, tunnel, arsenal, stockpile, launcher, radar, hut, apartment, stall, business, facility, cemetery, library, field, checkpoint, target, stronghold, site, post, outpost, barracks, airport, port, railway, refinery, tower, crossing

# Of things that are not destroyed by themselves.
rule destroyed-passive ASSAULT destroy 1712
  verb torch, raze, set + ablaze, set + alight, burn down, ransack, vandalize, vandalise, desecrate, loot, bulldoze, sabotage
  source subj
  target obj, of
  need source @unsaid
  need obj BUILT
  not subj NATURE
  not in|after ACCIDENT
  + Two churches were torched in Kaduna. => ASSAULT -> churches
  - Two churches were burned down in the wildfire.


rule destruction ASSAULT destroy 1712
  noun destruction, arson, arson attack, demolition, sabotage, vandalism, looting, razing
  weak
  source by, subj
  target of
  + The destruction of the village by rebels shocked Peru. => ASSAULT rebels

rule crowd-control ASSAULT crowd-control 175
  verb fire + gas|bullet|cannon|pellet|spray|grenade|round, use + gas|cannon|bullet|spray|baton|force|water, deploy + gas|cannon|water, turn + cannon|gas|hose, train + cannon|hose, teargas, tear-gas, tear gas, pepper-spray, water-cannon, disperse + with:gas|cannon|force|baton, unleash + gas|cannon, shoot + gas|cannon, spray, open + fire, baton-charge, lob + gas|canister, quell, fire + into:air
  source subj
  target at, on, against, obj, into
  need source POLICE-LIKE
  not obj GRAFFITI
  + Police fired tear gas at the students. => ASSAULT Police -> students
set POLICE-LIKE: police, policeman, officer, force, soldier, troop, guard, gendarme, army, authority, military, security
set GRAFFITI: graffiti, paint, water, crop, perfume, slogan

rule chemical ASSAULT unconventional 2041
  verb gas, use + sarin|gas|weapon|chlorine|agent|phosphorus|novichok, drop + gas|chlorine|container, fire + phosphorus|sarin, poison, deploy + sarin|gas
  source subj
  target against, on, obj, in
  need source COMBATANT|@armed
  not obj GAS-THING
  + The army gassed the village. => ASSAULT army -> village
set GAS-THING: natural, tear, car, electricity

rule chemical-noun ASSAULT unconventional 2041
  noun chemical attack, gas attack, poison gas, nerve agent, chemical weapon, chemical weapon attack, sarin attack, chlorine attack, toxic gas, nerve gas, sarin, poison gas attack, chlorine gas, chemical weapon, mustard gas
  light use, drop, release, fire, employ, deploy
  weak
  source subj, by
  target on, in, against
  + Chad's gas attack on the town went on. => ASSAULT Chad -> town

rule violate-ceasefire ASSAULT 196
  verb violate + TRUCE, breach + TRUCE, break + TRUCE, shatter + TRUCE, flout + TRUCE
  source subj
  target with, in, against
  + The militia violated the truce. => ASSAULT militia

rule ceasefire-violation ASSAULT 196
  noun ceasefire violation, truce violation, cease-fire violation
  source by, of, poss, subj
  target in, against
  + Ceasefire violations by the militia went on. => ASSAULT militia

rule capture-place ASSAULT 190
  strong
  verb capture, seize, storm, overrun, conquer
  source subj
  target obj, of
  need obj STRONGHOLD
  need source @armed
  + Troops captured a rebel base. => ASSAULT Troops -> base
set STRONGHOLD: stronghold, base, outpost, position, camp, hill, checkpoint, bunker, garrison, barracks, fortress, tanker

rule die ASSAULT 180
  verb die, perish, fall, succumb
  target subj
  source from
  need in|during|after|under VIOLENT-END
  not in ACCIDENT
  + Six soldiers died in an ambush. => ASSAULT -> soldiers
set VIOLENT-END: attack, bombing, shooting, ambush, clash, strike, airstrike, raid, shelling, blast, fighting, violence, gunfire, firefight, battle, assault, massacre, bombardment, gunbattle, shootout, combat, torture

rule die-of ASSAULT 180
  verb die, perish, succumb
  target subj
  need of|from|to|as WOUND
  + The prisoner died of gunshot wounds. => ASSAULT -> prisoner
set WOUND: wound, gunshot, torture, bullet, beating, poisoning, stabbing, result

rule wounded-dead ASSAULT 180
  verb leave + dead|wounded|injured, claim + life, cause + casualty|death, inflict + casualty
  source subj, by
  target obj, of, on
  need subj ATTACK-CAUSE
  + The raid claimed the lives of four villagers. => ASSAULT -> villagers
set ATTACK-CAUSE: attack, bombing, shooting, ambush, clash, strike, airstrike, raid, shelling, blast, fighting, violence, gunfire, firefight, battle, assault, massacre, bombardment, bomb, bomber, gunman, militant, rebel, war, mine, landmine, ied
