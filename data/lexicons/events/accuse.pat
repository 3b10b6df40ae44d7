# ACCUSE: disapproval, accusation, suits and investigations.

rule accuse ACCUSE allege 112
  verb accuse, blame, implicate, incriminate, suspect, fault, allege
  op accuse
  source subj
  target obj
  theme of, for, xcomp, over, in
  need source
  + Chad accused Sudan of arming rebels. => ACCUSE Chad -> Sudan
  + The mayor blamed the army for the deaths. => ACCUSE mayor -> army

rule blame ACCUSE allege 112
  verb blame, attribute
  source subj
  target obj, on, to
  need target @actor
  + Togo attributed the raid to Ghana. => ACCUSE Togo -> Ghana

rule allege ACCUSE allege 112
  verb charge, claim
  op accuse
  source subj
  theme ccomp
  need theme
  + Chad claimed that Sudan had killed two pilots. => ACCUSE Chad

rule hold-responsible ACCUSE allege 112
  verb lay + blame, place + blame, put + blame, pin + blame, point + finger, level + accusation|charge|allegation|criticism,
    make + accusation|allegation, bring + charge|accusation, trade + accusation|barb|blame, exchange + accusation|barb
  source subj
  target obj, on, against, at
  + Togo and Ghana traded accusations. => ACCUSE

rule holds-responsible ACCUSE allege 112
  verb hold
  strong
  op accuse
  source subj
  target obj
  theme xcomp
  need xcomp RESPONSIBLE
  + Chad holds Togo responsible for the raid. => ACCUSE Chad -> Togo
  + Togo holds Ghana responsible for the raid. => ACCUSE Togo -> Ghana
  + The court held the minister liable for the losses. => ACCUSE court -> minister
set RESPONSIBLE: responsible, accountable, liable, culpable

rule denounce ACCUSE disapprove 111
  verb condemn, denounce, criticize, criticise, deplore, decry, censure, rebuke, slam, blast, lambast, lambaste, castigate, berate, chide, admonish, reprimand,
    assail, lash, vilify, ridicule, mock, deride, scold, upbraid, excoriate, disparage, denigrate, attack + record|policy|decision|handling|plan, scorn, impugn,
    chastise, reproach, insult, defame, slander, bemoan, deprecate, discredit, repudiate, revile, fault, skewer, bash, pillory, malign, belittle, shame, taunt, grill, flay
  op condemn
  source subj
  target obj, for
  theme for, over, obj
  need source
  not subj NATURE
  not source THINGS-THAT-HIT
  not obj GATE
  + The bishop condemned the government of Peru. => ACCUSE bishop -> government
  + Chad criticised Sudan over the raid. => ACCUSE Chad -> Sudan
  - The striker blasted the ball over the bar.

set GATE: gate, ball, door, rock, tunnel, hole, way, horn, road, music, shot, house, building, roof
set THINGS-THAT-HIT: storm, wave, wind, hurricane, bomb, explosion, truck, car, bus, train, earthquake, rain, shot

rule verbal-attack ACCUSE disapprove 111
  verb launch + attack|tirade|broadside, mount + attack, deliver + attack|tirade, unleash + attack|tirade
  strong
  source subj
  target on, against, at
  need mod VERBAL
  + The mayor launched a scathing attack on the bishop. => ACCUSE mayor -> bishop
set VERBAL: extraordinary, savage, furious, outspoken, scathing, verbal, blistering, stinging, withering, personal, rhetorical, vitriolic, scornful, political, media, fierce, bitter

# Those who fight with words only.
rule attack-in-words ACCUSE disapprove 111
  verb attack, assail
  op condemn
  strong
  source subj
  target obj
  theme over, for
  need source CRITIC
  need obj
  not obj @place
  + The bishop attacked the government. => ACCUSE bishop -> government
  + Critics attacked the film. => ACCUSE
  - Critics attacked the film. => ASSAULT
  - Rebels attacked the army. => ACCUSE
set CRITIC: critic, commentator, columnist, editorial, newspaper, magazine, senator, congressman, congresswoman, lawmaker, legislator, mp, backbencher, candidate, bishop, archbishop, cardinal, cleric, campaigner, reviewer, economist, analyst, lawyer, unionist, historian, envoy, ambassador, spokesman, spokeswoman, spokesperson

# "attacked the government over its plan": what somebody is blamed for is told.
rule attack-over ACCUSE disapprove 111
  verb attack, assail
  op condemn
  strong
  source subj
  target obj
  theme over, for
  need over|for
  not source @armed|ARMED
  not subj NATURE
  not obj @place
  not over|for DATE-WORD|DURATION-WORD|RANSOM-WORD
  + The party attacked its leader for his views. => ACCUSE party -> leader
  - Rebels attacked the army over the weekend. => ACCUSE
  - The gang attacked the banker for money. => ACCUSE
set DURATION-WORD: minute, hour, night, weekend, week, month, year, time, while, decade, period, season
set RANSOM-WORD: money, fun, sport, food, cash, ransom, water, land, phone, wallet

rule challenge ACCUSE disapprove 111
  verb challenge, dispute, contest, question, counter
  source subj
  target obj, of
  need source @polity
  need obj @thing
  not obj SCIENCE-THING
  + Chad disputed the border map of Sudan. => ACCUSE Chad -> Sudan

rule send-to-investigate ACCUSE investigate 090
  verb send, dispatch, deploy
  strong
  source subj
  target to, in
  theme clause
  op investigate
  need clause INVESTIGATE
  + Ghana sent experts to Togo to investigate the crash. => ACCUSE Ghana -> Togo
set INVESTIGATE: investigate, probe, inspect, examine, inquire

rule found-guilty ACCUSE allege 116
  verb find, hold, declare, rule
  source subj
  target obj
  need xcomp GUILTY
  need target
  + The tribunal found guilty three generals. => ACCUSE tribunal -> generals
set GUILTY: guilty, liable, culpable

rule lash-out ACCUSE disapprove 111
  verb lash out, hit out, speak out, rail, inveigh, fulminate, rage, hit back, fire back, tear into, take aim, rip into, lay into, let fly, fume, grumble, complain, gripe, object,
    take + issue|exception|offence|offense|umbrage, express + concern|dismay|outrage|anger|disapproval|displeasure|regret|disappointment|condemnation|indignation|reservation|objection|frustration|dissatisfaction|alarm|worry|rejection|fear,
    voice + concern|dismay|outrage|anger|disapproval|displeasure|disappointment|condemnation|indignation|objection|frustration|alarm|opposition|criticism|complaint,
    raise + concern|objection|alarm, deliver + rebuke, issue + condemnation|rebuke|denunciation|criticism, offer + criticism, direct + criticism
  op condemn
  source subj
  target at, against, with
  theme over, about, for, of, at, against, ccomp
  need source
  + Ghana expressed concern about the arrests. => ACCUSE Ghana

rule formal-complaint ACCUSE disapprove 114
  verb lodge + complaint|protest|objection|note, file + complaint|protest, deliver + protest|note, register + protest|complaint|objection,
    hand + note|protest, send + note|protest, submit + complaint, protest + to:ambassador|envoy|government, complain + to:council|union|organization|organisation|agency
  op condemn
  source subj
  target with, to, at, against
  theme over, about, for, of
  need source @human
  + Japan lodged a protest with China. => ACCUSE Japan -> China

rule rally-opposition ACCUSE disapprove 113
  verb rally + OPPOSITION-TO, mobilize + OPPOSITION-TO, mobilise + OPPOSITION-TO, drum up + OPPOSITION-TO, stir up + OPPOSITION-TO, organize + OPPOSITION-TO,
    whip up + OPPOSITION-TO, unite + against:ENEMY, rise up + against:ENEMY, campaign + against:ENEMY
  strong
  source subj
  target against, to, of
  need source
  + The abbot rallied opposition to the governor. => ACCUSE abbot -> governor
set OPPOSITION-TO: opposition, resistance
set ENEMY: HUMAN, government, regime, party

rule criticism ACCUSE disapprove 111
  noun criticism, condemnation, denunciation, rebuke, outrage, censure, disapproval, complaint, outcry, backlash, indignation
  op condemn
  weak
  source subj, from
  target of, against, over
  theme of, over
  + Criticism of Togo by Chad grew. => ACCUSE Chad -> Togo

rule accusation ACCUSE allege 112
  noun accusation, allegation, finger-pointing, blame
  op accuse
  weak
  source subj, from
  target against
  theme of, clause
  + Chad's accusations against Togo angered villagers. => ACCUSE Chad -> Togo

rule draw-criticism ACCUSE disapprove 111
  verb draw + criticism|condemnation|ire|rebuke|fire|outrage, spark + outrage|criticism|condemnation, face + criticism|condemnation|backlash|accusation, attract + criticism, provoke + outrage|condemnation, receive + criticism, meet + with:criticism|condemnation
  source from, by, among
  target subj
  need source
  + The plan drew criticism from Togo. => ACCUSE Togo

# What is blamed is a thing; whom it is blamed on is accused.
rule blame-on ACCUSE allege 112
  strong
  verb blame, pin, fault
  source subj
  target on
  need source
  need on @human
  not on NATURE
  + Togo blamed the blast on rebels. => ACCUSE Togo -> rebels

rule blame-thing -
  strong
  verb blame
  source subj
  theme obj
  need on
  - The mayor blamed the shortage on a burst pipe. => ACCUSE

rule call-names ACCUSE disapprove 111
  strong
  verb call, brand, label, describe, dub, term
  source subj
  target obj
  need xcomp|as INSULT
  + The president called the governor a traitor. => ACCUSE president -> governor
set INSULT: liar, terrorist, traitor, murderer, criminal, disgrace, illegal, illegitimate, unacceptable, outrageous, shameful, dictator, terrorism, crime, genocide, coup, aggression,
  hypocrite, enemy, racist, provocation, provocative, dangerous, barbaric, cowardly, irresponsible, reckless, unlawful, idiot, fool, stupid, clown, fascist, nazi, racism, cheat, thief, crook, monster, butcher, tyrant, extremist, spy, unjust, unjustified, unfair, appalling, disgraceful, deplorable, brutal, inhuman, thug, puppet, coward, threat, violation, massacre,
  stolen, steal, rigged, rig, fraudulent, fraud, sham, farce, theft, charade, mockery, betrayal, cleansing, atrocity, apartheid, persecution, piracy, blackmail, hypocrisy, interference, unconstitutional, corrupt,
  undemocratic, discriminatory, discrimination, insult, abuse, scandal, slap, invasion, oppression, murder, war-crime, travesty, witch-hunt, intolerable, hypocritical, immoral, inhumane, vile, despicable, abhorrent, criminals, lie, propaganda, extortion, bullying

rule lawsuit ACCUSE allege 115
  verb sue, prosecute, indict, arraign, impeach, litigate, file + lawsuit|suit|complaint|charge|petition|case|motion|appeal|claim|indictment, bring + lawsuit|suit|case|charge|action, launch + lawsuit|proceedings|proceeding|action|suit|appeal,
    take + to:court, press + charge, lodge + complaint|case|charge|lawsuit, initiate + proceedings|proceeding|action, open + case|proceedings|proceeding, institute + proceedings|proceeding, put + on:trial, bring + to:trial|court|justice, start + proceedings|proceeding, begin + proceedings|proceeding, slap + lawsuit, serve + notice, approve + extradition, order + extradition, drag + to:court, haul + before:court, hit + with:lawsuit
  source subj
  target obj, against, of
  not target MONEY
  + The union sued the ministry. => ACCUSE union -> ministry
  + Prosecutors filed charges against the mayor. => ACCUSE Prosecutors -> mayor

rule charge ACCUSE allege 112
  verb charge, indict, arraign, cite
  source subj
  target obj
  need with CRIME
  + Police charged the governor with murder. => ACCUSE Police -> governor
set CRIME: murder, crime, treason, corruption, fraud, espionage, terrorism, rape, assault, theft, bribery, conspiracy, sedition, embezzlement, laundering, manslaughter, count, offence, offense, trafficking, smuggling, kidnapping, homicide, genocide, robbery, spying, perjury, abuse, possession, plotting, attempt, incitement, obstruction, racketeering, arson, extortion, killing, violation, desertion, blasphemy, libel, evasion

rule charge-passive ACCUSE allege 112
  verb charge, accuse, indict
  source subj
  target obj
  op accuse
  theme with, of, over, for
  need target @human
  + Three officers were charged over the deaths. => ACCUSE -> officers

rule trial ACCUSE allege 112
  verb try, stand + trial, face + charge|trial|prosecution|lawsuit|accusation|allegation|indictment, go + on:trial, appear + in:court, appear + before:court|judge|tribunal
  target subj, obj
  source by, from
  need in COURT-WORD
  + The general appeared before a judge in court. => ACCUSE -> general
set COURT-WORD: court, tribunal, judge, absentia, trial

rule face-charges ACCUSE allege 112
  verb face + charge|trial|prosecution|lawsuit|indictment, stand + trial, go + on:trial
  target subj
  source from, by
  need target @human
  + The general faces charges of murder. => ACCUSE -> general

rule indictment ACCUSE allege 115
  noun lawsuit, indictment, legal action, lawsuit, prosecution, impeachment
  weak
  source subj, by, from
  target against, of
  + The indictment of the general by Peru was read out. => ACCUSE

rule investigate ACCUSE investigate 090
  verb investigate, probe, examine, inspect, scrutinize, scrutinise, inquire, enquire, look into, audit, interrogate, question
  op investigate
  source subj
  target obj, into
  theme obj, into
  need source @human
  not subj SCIENCE
  not obj SCIENCE-THING
  + Police are investigating the mayor. => ACCUSE Police -> mayor
set SCIENCE: scientist, researcher, study, author, paper, astronomer, biologist, physicist, chemist, historian, archaeologist
set SCIENCE-THING: effect, species, relationship, role, gene, cell, function, possibility, mechanism, property, behavior, behaviour, feasibility, theme, option

rule investigation ACCUSE investigate 090
  verb open + investigation|probe|inquiry|enquiry|hearing|case|review|file|trial, head + investigation|probe|inquiry|enquiry, lead + investigation|probe|inquiry|enquiry, join + investigation|probe|inquiry|enquiry, widen + investigation|probe|inquiry, expand + investigation|probe|inquiry, launch + investigation|probe|inquiry|enquiry|review|audit, order + investigation|probe|inquiry|enquiry|review|audit, begin + investigation|probe|inquiry|hearing|trial,
    start + investigation|probe|inquiry|hearing, conduct + investigation|probe|inquiry|hearing, set up + commission|inquiry|committee|panel, establish + commission|inquiry, hold + hearing|inquiry|inquest, carry out + investigation|probe|inquiry, announce + investigation|probe|inquiry, initiate + investigation|probe|inquiry,
    convene + inquiry, appoint + commission|prosecutor|investigator, send + investigator, reopen + investigation|probe|case|inquiry, put + under:investigation, place + under:investigation, form + commission|committee
  op investigate
  source subj
  target into, against, of, over, obj
  theme into, obj
  not obj AGREEMENT
  + The senate opened an investigation into the army. => ACCUSE senate -> army
  + A student was placed under investigation. => ACCUSE

rule investigation-noun ACCUSE investigate 090
  noun investigation, probe, inquiry, enquiry, inquest
  light face, undergo
  weak
  source subj, by
  target into, against, of
  + The governor faces an inquiry into the loans. => ACCUSE governor

rule war-of-words ACCUSE disapprove 110
  noun row, spat
  mutual
  weak
  source between, subj
  target with
  + The row between Chad and Sudan deepened. => ACCUSE
