# PROTEST: demonstrations, strikes, boycotts, riots.

rule demonstrate PROTEST demo 141
  verb rally, march, protest, picket, chant, take + to:street, pour + into:street, gather + for:protest, mass + in:street, stage + protest|demonstration|rally|march|sit-in|walkout|vigil, hold + protest|demonstration|rally|march|sit-in|vigil|banner|placard|sign, organize + protest|demonstration|rally|march, organise + protest|demonstration|rally|march, mount + protest|demonstration, lead + protest|demonstration|march|rally, join + protest|demonstration|march|rally, attend + protest|demonstration|rally, participate + in:protest|demonstration|rally|march, take + in:protest|demonstration|rally|march, flood + street, fill + street|square, wave + flag|banner, burn + flag|effigy, shout + slogan, chant + slogan, collect + signature, sign + petition, occupy + square, return + to:street, carry + placard|banner, launch + protest, start + protest|demonstration, continue + protest|demonstration, surround + parliament|embassy
  op protest
  source subj
  target against, over, at, obj, place
  theme clause, against, for, over
  not subj @thing
  not subj SPORT
  + Students protested against the governor. => PROTEST Students -> governor
  + Thousands took to the streets of Lima. => PROTEST
  + Thousands took part in a protest in Lima. => PROTEST Thousands

rule take-part-in-protest PROTEST demo 141
  verb take + part
  op protest
  source subj
  target against, over, at, place
  theme clause, against, for, over
  need in PROTEST-WORD
  + Thousands took part in a walkout in Lima. => PROTEST Thousands

# "demonstrated its power" shows something; "it turned out" is nobody's deed.
rule demonstrate-bare PROTEST demo 141
  verb demonstrate, turn out
  op protest
  source subj
  target against, over, at, place
  theme clause, against, for, over
  not obj
  not subj @thing
  not subj PRONOUN-THING
  + Farmers demonstrated against the tax in Dakar. => PROTEST Farmers
  - Russia demonstrated a new aircraft.
  - As it turned out, the army stayed away.
set PRONOUN-THING: it, this, that, these, which, what

rule protest-noun PROTEST demo 141
  noun protest, demonstration, rally, march, sit-in, picket, vigil, protester, demonstrator, street protest, protest march, protest rally, mass protest, walkout, civil disobedience
  light draw, see, attend, face
  weak
  source subj, by, of
  target against, over, at, place
  op protest
  theme clause
  + A rally by teachers in Lima went on. => PROTEST teachers

rule protest-occurs PROTEST demo 141
  verb erupt, break out, take place, begin, continue, spread, flare, turn violent, sweep, rock, grip, bring, follow, enter, mark, paralyze, paralyse, resume
  source by, of
  target against, in, obj, place
  op protest
  theme clause
  need subj PROTEST-WORD
  + Protests erupted in Lima against the president. => PROTEST
set PROTEST-WORD: protest, demonstration, rally, march, sit-in, unrest, strike, riot, rioting, walkout

rule protesters-do PROTEST demo 141
  verb gather, rally, assemble, march, chant, demand, call, throng, converge, hold, carry, wave, camp, congregate, crowd, pour, fill, line, descend, block, clash, storm, turn
  source subj
  target against, obj, place
  op protest
  theme clause
  need subj PROTESTER
  need source
  + Demonstrators gathered outside parliament. => PROTEST Demonstrators
set PROTESTER: protester, protestor, demonstrator, marcher, striker, picketer

rule strike-verb PROTEST strike 143
  strong
  verb strike
  source subj
  target against, in, over, place
  op protest
  theme clause
  need source WORKER
  not source @armed
  not obj @any
  + Miners struck over pay in Chile. => PROTEST Miners

rule protest-blockade PROTEST obstruct 144
  strong
  verb blockade, barricade, picket
  source subj
  target obj, of, place
  op protest
  theme clause
  need source CIVIL
  not source @armed
  + Farmers blockaded the port of Lome. => PROTEST Farmers

rule strike PROTEST strike 143
  verb go + on:strike, hold + strike, stage + strike|walkout|stoppage, launch + strike, begin + strike, call + strike, organize + strike, organise + strike, observe + strike, continue + strike, start + strike, down + tool, stop + work, shun + work, join + strike, walk + off:job, extend + strike, stay + away, resume + strike, lead + strike
  source subj
  target against, in, over, place
  op protest
  theme clause
  need source
  not source @armed|AIRCRAFT
  not subj SPORT
  not of @any
  + Miners went on strike in Chile. => PROTEST Miners
set WORKER: union, worker, nurse, doctor, medic, teacher, lecturer, trucker, pilot, miner, farmer, docker, cleaner, porter, student, staff, employee, labor, labour, federation, confederation

rule on-strike PROTEST strike 143
  pred on strike
  source subj
  target against, over
  op protest
  theme clause
  + The guards are on strike. => PROTEST guards

rule strike-noun PROTEST strike 143
  noun general strike, labor strike, labour strike, transport strike, strike action, work stoppage, industrial action, nationwide strike
  source subj, by, of
  target against, over, place
  op protest
  theme clause
  + A general strike by miners paralysed Chile. => PROTEST miners


rule hunger-strike PROTEST hunger 142
  strong
  verb begin + strike, start + strike, go + on:strike, stage + strike, launch + strike, continue + strike, hold + strike, resume + strike, declare + strike
  source subj
  target against, over, place
  op protest
  theme clause, against, for, over
  need mod HUNGER
  + Three prisoners began a hunger strike. => PROTEST prisoners
  + Prisoners began a hunger strike. => PROTEST Prisoners
set HUNGER: hunger

rule hunger-strike-noun PROTEST hunger 142
  noun hunger strike, fast, hunger-strike
  pred on hunger strike
  light go
  source subj, by, of
  target against, over, place
  op protest
  theme clause
  + The hunger strike of the prisoners went on. => PROTEST prisoners

rule boycott PROTEST boycott 143
  verb boycott, shun
  source subj
  target obj, place
  op protest
  theme clause
  need source
  + The party boycotted the vote. => PROTEST party

rule boycott-noun PROTEST boycott 143
  noun boycott
  weak
  source subj, by, of
  target of, against, place
  op protest
  theme clause
  + The boycott of the vote by the opposition went on. => PROTEST opposition

rule obstruct PROTEST obstruct 144
  verb block, blockade, barricade, obstruct, seal, occupy, shut down, cut off
  source subj
  target obj, of, place
  op protest
  theme clause
  need obj ROUTE
  need source CIVIL
  not source @armed
  + Farmers blocked the bridge. => PROTEST Farmers
set ROUTE: road, highway, street, bridge, railway, motorway, roadway, traffic, square, rail, track, port, airport, entrance, avenue, route, border, crossing, building, university, terminal, refinery, pipeline, access, tunnel, intersection, lane
set CIVIL: rioter, marcher, docker, worker, farmer, protester, protestor, demonstrator, student, resident, activist, villager, youth, people, trucker, driver, citizen, hundred, thousand, dozen, group, member, supporter, teacher, miner, fisherman, crowd, settler, native, taxi, community, algerian, union, mob, relative, parent, opponent, opposition, migrant, tribesman

rule riot PROTEST riot 145
  verb riot, rampage, loot, go + on:rampage, clash + with:police, hurl + stone|rock|bottle|bomb|brick|petrol, throw + stone|rock|bottle|bomb|brick|petrol|cocktail, pelt, set + fire, torch, vandalize, vandalise, ransack, burn + tire|tyre|car|bus|building, smash + window, battle + police, storm + parliament|embassy|building, fight + police
  source subj
  target obj, with, at, place
  op protest
  theme clause
  need source CIVIL
  + Youths rioted in Oslo. => PROTEST Youths

rule riot-noun PROTEST riot 145
  noun riot, rioting, violent protest, street violence, unrest, looting, violent demonstration, street battle, civil unrest
  source subj, by, of, between
  target against, with, place
  op protest
  theme clause
  + Riots by students shook Lima. => PROTEST students

rule riot-any PROTEST riot 145
  verb riot, rampage, loot
  source subj
  target against, place
  op protest
  theme clause
  + Prisoners rioted in Lima. => PROTEST Prisoners
