# COERCE: arrests, raids, bans, curfews, deportations, censorship, cyber attacks.

rule arrest COERCE arrest 173
  verb arrest, detain, jail, imprison, incarcerate, intern, apprehend, nab, round up, capture, take + into:custody, place + under:arrest, put + under:arrest, hold + in:CONFINEMENT, keep + in:CONFINEMENT, put + in:CONFINEMENT, lock + in:CONFINEMENT, send + to:jail|prison, remand, lock up, throw + into:jail|prison, take + prisoner, keep + under:arrest, book, nab, bust, re-arrest, rearrest, make + arrest, serve + warrant, issue + warrant, handcuff, interrogate, seize
  source subj
  target obj, of, for, against
  need obj CAPTURABLE
  not subj SPORT
  not source @thing
  + Police arrested the editor. => COERCE Police -> editor
  + Six lawyers were detained in Cairo. => COERCE -> lawyers
  + Police arrested the captain. => COERCE Police -> captain
  + A judge issued a warrant for the banker. => COERCE judge -> banker
set CAPTURABLE: HUMAN, suspect, arrest, warrant, custody, jail, prison, prisoner, leader, one, two, three, four, five, six, seven, eight, nine, ten, brother, figure, singer, actor, rapper, blogger, captain, crew, nun, number, director, spy, agent, plotter, mastermind, ringleader, hacker, dealer, he, she, they, i, we, who

set CONFINEMENT: custody, jail, prison, camp, cell, detention, captivity, isolation, confinement

rule arrest-any COERCE arrest 173
  verb arrest, detain, jail, imprison, apprehend, round up, take + into:custody, place + under:arrest, hold + in:CONFINEMENT, keep + in:CONFINEMENT
  source subj
  target obj, of
  need obj
  not obj AGENDA
  + Police rounded up the drummers. => COERCE Police -> drummers

rule arrest-warrant COERCE arrest 173
  verb issue + warrant, make + arrest, order + arrest|detention, extend + detention|custody, order + jail, remand + in:custody
  source subj
  target for, of, against
  + A judge extended the detention of the banker. => COERCE judge -> banker

rule arrest-noun COERCE arrest 173
  noun arrest, detention, imprisonment, crackdown, roundup, mass arrest, house arrest, jailing, internment
  weak
  source subj, by
  target of, on, against
  + The arrest of the opposition leader by police angered villagers. => COERCE police -> leader

rule jailed-order COERCE arrest 173
  strong
  verb order, sentence
  source subj
  target obj
  need xcomp JAILED
  + A judge ordered the banker jailed. => COERCE judge -> banker
set JAILED: jail, detain, imprison, arrest

rule raid COERCE seize 171
  verb raid, search, seize, confiscate, impound, requisition, expropriate, nationalize, nationalise, commandeer, intercept, board, evict, bulldoze, demolish, ransack, sweep, storm + office|headquarters|home, carry out + raid|search|sweep, conduct + raid|search|sweep, stage + raid, recover + weapon|gun|cache|drug, uncover + cache, freeze + asset|account, detain + ship|vessel|tanker|boat, seize + ship|vessel|tanker|boat|asset|weapon|drug|property|land|cargo|gun|document|equipment|firearm|ammunition, launch + raid
  source subj
  target obj, on, from, of, in
  need source STATE-LIKE
  + The authorities boarded a tanker from Togo. => COERCE authorities
set STATE-LIKE: police, policeman, officer, authority, government, agent, court, customs, official, soldier, troop, army, force, prosecutor, guard, navy, security, military, ministry, coastguard, agency, inspector, investigator, bulldozer, regulator, state, regime, bureau, department, judge, gendarme, council, president, minister, parliament, congress

rule police-raid COERCE seize 171
  verb raid, search, storm
  strong
  source subj
  target obj, of
  need source POLICE
  not obj EMBASSY
  + Police raided the office of the newspaper. => COERCE Police -> newspaper
set EMBASSY: camp, square, protest, crowd, rally

rule confiscate COERCE seize 1711
  verb confiscate, impound, requisition, expropriate, nationalize, nationalise, commandeer, freeze + asset|account, seize + PROPERTY|ship|vessel|tanker|boat|weapon|drug|cargo|gun|document|equipment|firearm|ammunition|computer|passport,
    detain + ship|vessel|tanker|boat, evict, dispossess
  strong
  source subj
  target obj, from, of
  need source STATE-LIKE|@polity|@unsaid
  need obj
  + Police confiscated the computers of the newspaper. => COERCE Police -> newspaper

rule seize-polity COERCE seize 171
  verb raid, seize, confiscate, impound, expropriate, nationalize, nationalise, freeze
  source subj
  target obj, from, of
  need source @polity
  not obj TERRITORY
  + Libya seized three containers of copper from Malta. => COERCE Libya -> Malta

rule occupy COERCE seize 192
  verb occupy, annex, take over, take + control|charge, seize + control|power|town|city|village|territory|airport|base|area|district, gain + control|ground, wrest + control, regain + control, retake, recapture, capture + town|city|village|territory|area|position|district|stronghold|base|region|province|airport|hill|part|neighborhood, overrun, conquer, control, liberate + town|city|village|area|district, recover + town|territory, secure + town|city|area, establish + control, clear + area|town, enter + town|city|village|territory, advance, push + into:city
  source subj
  target obj, of, over, in, from
  need source @armed
  + Rebels took control of the town. => COERCE Rebels -> town

rule seize-territory COERCE seize 192
  verb seize + TERRITORY, capture + TERRITORY, occupy + TERRITORY, annex + TERRITORY, take over + TERRITORY, conquer + TERRITORY, retake + TERRITORY,
    recapture + TERRITORY, overrun + TERRITORY
  source subj
  target obj, of, from
  need source @polity|@armed|@unsaid
  not subj SPORT
  + Chad seized the town of Bardai. => COERCE Chad

rule capture-named COERCE seize 192
  verb capture, seize, retake, recapture, occupy, annex, conquer, overrun
  source subj
  target obj, from
  need obj @place
  need source @polity|@armed|@unsaid
  + The army captured Aleppo. => COERCE army -> Aleppo
  + Aleppo was captured on Monday. => COERCE -> Aleppo

rule restrict COERCE restrict 172
  verb impose + RESTRICTION-NEW, introduce + RESTRICTION-NEW, tighten + RESTRICTION-NEW|control|grip, enforce + RESTRICTION-NEW, extend + RESTRICTION-NEW, announce + restriction|ban, place + restriction|ban, reimpose + restriction|ban, put + under:lockdown|curfew, close + border|school|mosque|church|newspaper|station|office|university|market|road, shut + school|newspaper|station|office|border, shut down + newspaper|station|school|office, cordon off, set up + checkpoint|roadblock, erect + checkpoint|barricade|fence|wall, build + wall|fence, confine, quarantine, isolate, cut off + access, slap + ban|restriction, bar, ban, outlaw, prohibit, forbid, proscribe, disperse, break up + protest|demonstration|rally|meeting|crowd|camp|gathering, prevent + demonstration|protest|rally|meeting, suppress, stifle, muzzle, crack down, clamp down, suspend + constitution|parliament|license|party|right|internet|operation, dissolve + parliament|party|group|assembly|council, curb, curtail, restrict, disband + party|group, disqualify, blacklist, clear + square|protester|camp
  source subj
  target obj, on, in, against, of, from, to
  need source @human
  not source BUSINESS
  not subj SPORT
  not source @thing
  + Police dispersed the crowd. => COERCE Police -> crowd
  + Sudan barred reporters from the region. => COERCE Sudan -> reporters
set RESTRICTION-NEW: restriction, ban, curb, limit, measure, blockade, siege, lockdown, closure, censorship, quarantine, rule, control, tax, limit, penalty, order

rule ban-person COERCE restrict 172
  verb ban, bar, prohibit, prevent, forbid, disqualify
  op prevent
  source subj
  target obj, from
  theme from, xcomp, obj
  need source @polity
  need target @human
  not obj ATTACK-WORD
  not obj ROUTE
  + Sudan prevented the reporters from leaving. => COERCE Sudan -> reporters

rule stripped COERCE restrict 172
  verb strip + of:RIGHT-LOST, deprive + of:RIGHT-LOST
  source subj
  target obj
  need source @human|@unsaid
  need target @human
  + Two teachers were stripped of their citizenship. => COERCE -> teachers
  + Chad stripped the senator of his immunity. => COERCE Chad -> senator
set RIGHT-LOST: citizenship, nationality, immunity, right, licence, license, passport, accreditation, vote, visa, liberty, freedom

rule banned COERCE restrict 172
  verb ban, bar, disqualify, prohibit, forbid, blacklist
  op prevent
  source subj
  target obj
  theme from
  need source @unsaid
  need target @human
  not target @thing
  + The senator was banned from public office. => COERCE -> senator
set ATTACK-WORD: attack, bombing, violence, war, bloodshed, spread, attempt, infiltration, conflict, terrorism, crime, collapse, famine, escalation

rule prevent - 
  verb prevent, ban, bar, prohibit, forbid, hinder, obstruct, deter, thwart
  op prevent
  source subj
  target obj
  theme from, obj, xcomp
  need theme
  need source @polity
  - Togo prevented a rebel attack on the port. => ASSAULT

# What is avoided did not happen.
rule avert -
  verb avoid, avert, forestall, head off, foil, stave off
  op cancel
  theme obj
  need theme
  - Clashes between police and strikers were averted. => ASSAULT
  - The union said that violence against miners must be avoided. => ASSAULT

rule prevent-from -
  verb stop, block, keep, discourage, dissuade
  op prevent
  source subj
  target obj
  theme from
  need theme
  need from
  need source @polity
  + Chad stopped the monitors from visiting the prison. => COERCE Chad -> monitors

rule censor COERCE censor 1721
  verb censor, ban + newspaper|book|film|publication|broadcast|website|channel|media|song, block + website|site|access|social|twitter|facebook|internet, suspend + publication|broadcast|broadcaster|newspaper|channel|station|license|licence|accreditation, jam, shut down + newspaper|channel|station|website|internet, close + newspaper|channel|station, revoke + license|licence|accreditation, gag, silence, take + off:air
  source subj
  target obj, of
  need source @any|@unsaid
  not subj SPORT
  + Peru censored the newspaper. => COERCE Peru

rule restrict-freedoms COERCE restrict 1721
  verb ban + ASSEMBLY, outlaw + ASSEMBLY, prohibit + ASSEMBLY, forbid + ASSEMBLY, restrict + ASSEMBLY|freedom|right|speech, curb + ASSEMBLY|freedom|right|speech,
    break up + ASSEMBLY, disperse + ASSEMBLY, suppress + ASSEMBLY|dissent, stifle + dissent|criticism|opposition, suspend + constitution|right|freedom, limit + freedom|right|speech,
    close + newspaper|station|channel|university, shut down + newspaper|station|channel|university, prevent + ASSEMBLY, cancel + election, postpone + election, violate + right|freedom
  strong
  source subj
  target obj, of, in, on, by
  need source @human|@unsaid
  not source BUSINESS
  + Togo banned all public rallies. => COERCE Togo
set ASSEMBLY: rally, protest, demonstration, march, gathering, assembly, procession, sit-in

rule ban-parties COERCE restrict 1722
  verb ban + PARTY-WORD, outlaw + PARTY-WORD, dissolve + PARTY-WORD, disqualify + PARTY-WORD, bar + PARTY-WORD, proscribe + PARTY-WORD, disband + PARTY-WORD,
    suspend + PARTY-WORD, prohibit + PARTY-WORD, deregister
  strong
  source subj
  target obj, of
  need source @human|@unsaid
  not source BUSINESS
  + The court dissolved the opposition party. => COERCE court -> party
  + The government outlawed the party. => COERCE government -> party

rule blockade COERCE restrict 191
  verb blockade, besiege, encircle, surround, lay + siege, impose + blockade|siege, seal off, enforce + blockade, maintain + blockade, cordon off
  source subj
  target obj, of, to, on
  need source @armed|@polity
  not source CIVIL
  + The navy blockaded the port of Lome. => COERCE navy

rule curfew COERCE curfew 1723
  verb impose + curfew, declare + curfew, order + curfew, extend + curfew, announce + curfew, clamp + curfew, enforce + curfew, slap + curfew, reimpose + curfew, place + under:curfew, put + under:curfew, institute + curfew, implement + curfew, decree + curfew, proclaim + curfew
  source subj
  target in, on, across
  + The governor imposed a curfew in Suez. => COERCE governor -> Suez

rule curfew-noun - 1723
  noun curfew
  weak
  source subj, by
  target in, on
  + The governor threatened a curfew. => THREATEN governor

rule martial-law COERCE martial-law 1724
  verb declare + emergency|law|siege|state, impose + emergency|law|state, proclaim + emergency|law|state, extend + emergency|law, announce + emergency|state
  source subj
  target in, on, across, over
  need source @human
  not source NATURE
  need obj EMERGENCY
  + The junta declared a state of emergency in Lima. => COERCE junta -> Lima
set EMERGENCY: emergency, law, siege

rule emergency-noun - 1724
  noun martial law, state of emergency, emergency rule, siege, emergency measure, emergency
  weak
  source subj
  target in, on
  + The junta threatened emergency rule. => THREATEN junta

rule restriction-noun - 172
  noun restriction, ban, curb, blockade, closure, checkpoint, border closure
  weak
  source subj, by
  target on, against, of
  + Chad threatened a ban on rallies. => THREATEN Chad

rule blockade-noun - 191
  noun blockade, siege, encirclement, naval blockade
  weak
  source subj, by
  target of, on, against
  + The navy threatened a naval blockade of Lome. => THREATEN navy

rule deport COERCE deport 174
  verb deport, expel, evict, banish, exile, send back, displace, uproot, force + from:home|land|village, drive + from:home|land, turn back + migrant|refugee|boat, push back + migrant|refugee|boat, remove, repatriate, relocate
  source subj
  target obj, from
  need obj @human
  need source @human
  not subj SPORT
  + Chad deported sixty migrants. => COERCE Chad -> migrants

rule deported-passive COERCE deport 174
  verb deport, expel, exile, banish, evict, push back, send back, turn back, force + from:home|house|village|land, drive + from:home|house|village|land
  source subj
  target obj
  need source @unsaid
  need obj VICTIM|CAPTURABLE|@person
  not obj OFFICIAL
  + Sixty migrants were deported to Niger. => COERCE -> migrants
  + Sixty migrants were pushed back at the river. => COERCE -> migrants

rule deportation COERCE deport 174
  noun deportation, expulsion, eviction, forced return, displacement
  weak
  source subj, by
  target of
  + The deportation of migrants by Peru went on. => COERCE Peru -> migrants

rule withhold-services COERCE withhold 170
  verb cut + power|electricity|water|internet|gas, cut off + power|electricity|water|internet|gas|food|supply, shut off + power|electricity|water|gas|internet, deny + food|water|electricity|medicine|care, block + delivery|convoy|food|internet, starve, shut down + internet|network
  source subj
  target to, in, for, of, iobj, obj
  need source @human
  + Sudan cut off water to the camp. => COERCE Sudan

rule cyber COERCE cyber 176
  verb hack, take down + website|site|server|network, knock + offline, crash + website, launch + cyberattack|cyber-attack|cyberwarfare, breach + network|system|server|computer, penetrate + network|system|computer, infiltrate + network|system|computer, deface + website, phish, steal + data|secret, spy, eavesdrop, wiretap, tap + phone|line, hack + into:computer|system|network|email, break + into:computer|network
  source subj
  target obj, into, of, on, against, from
  need source @human|@unsaid
  + Russian hackers hacked the ministry. => COERCE Russian hackers -> ministry
  + The cyberattack on the ministry was launched by Chad. => COERCE

rule cyber-noun COERCE cyber 176
  noun cyberattack, cyber-attack, cyber attack, cyberwarfare, hacking, hack, data breach, denial-of-service attack, ransomware attack
  source subj, by, from
  target on, against, of
  + Chad's cyberattack on the ministry went on for days. => COERCE Chad -> ministry

rule cyber-attack COERCE cyber 176
  verb launch + attack|warfare|operation|campaign, carry out + attack|operation, conduct + attack|operation, mount + attack, stage + attack
  strong
  source subj
  target on, against
  need mod CYBER
  + Hackers launched cyber attacks on the ministry. => COERCE Hackers -> ministry
set CYBER: cyber, online, hacking, phishing, ransomware, malware, internet

rule misinformation COERCE misinformation 170
  verb spread + disinformation|misinformation|propaganda|lie|rumor|rumour, rig + election|vote, meddle, interfere, falsify, manipulate + election|vote|public, doctor, fabricate, steal + election
  source subj
  target in, about, obj, against
  need source @polity
  + Russia interfered in the elections of Moldova. => COERCE Russia

rule repress COERCE 175
  verb crush, quell, persecute, oppress, repress, subjugate, discriminate, brutalize, brutalise, mistreat, maltreat, abuse, humiliate, enslave, purge, harass, hound, victimize, victimise, intimidate, conscript, coerce, violate + right
  source subj
  target obj, against, of
  need source @polity|@armed
  need target
  + The junta persecuted the monks. => COERCE junta -> monks

rule repression COERCE 175
  noun repression, persecution, crackdown, purge, clampdown, suppression, oppression, ill-treatment, mistreatment
  weak
  source subj, by
  target on, of, against
  + The repression of protesters by Peru went on. => COERCE Peru -> protesters

rule coup COERCE seize 170
  strong
  verb overthrow, topple, depose, oust, seize + power, stage + coup, mount + coup, launch + coup, lead + coup, carry out + coup, attempt + coup
  source subj
  target obj, against, in
  need source @human
  + Officers toppled the president. => COERCE Officers -> president

rule overthrown COERCE seize 170
  verb overthrow, topple, depose, oust
  source subj
  target obj
  need source @unsaid
  need obj OFFICE|DISMISSED|@polity
  + The president was toppled. => COERCE -> president
  - The television was toppled.

rule force-out COERCE 174
  verb force
  source subj
  target obj
  need source @polity
  need target @human
  + Peru forced the miners to leave. => COERCE Peru -> miners
