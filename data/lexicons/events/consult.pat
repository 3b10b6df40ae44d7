# CONSULT: meetings, visits, talks, calls, mediation.

rule meet CONSULT 040
  verb meet, confer with, consult, talk, huddle, negotiate, parley, deliberate, sit down, get together, rendezvous
  mutual
  source subj
  target obj, with, between
  need source @human
  need target
  not obj MEASURE|ACQUAINTANCE
  + Jordan's king met the president of Egypt. => CONSULT king -> president
  - The firm met its target.
  - She met her future husband at a camp.
set ACQUAINTANCE: people, person, friend, husband, wife, girl, boy, girlfriend, boyfriend, mother, father, parent, partner, guy, man, woman, lady, owner, staff, fan, neighbor, neighbour, classmate, roommate, idol, hero, time
set MEASURE: target, demand, need, requirement, deadline, goal, standard, condition, obligation, expectation, fate, death, challenge, criterion, resistance, opposition, commitment, test, cost, approval

rule meet-together CONSULT 040
  verb meet, confer, negotiate, convene, gather + talk|meeting|summit
  mutual
  source subj
  need source @polity
  not obj @any
  + The presidents of Chad and Togo met in Lome. => CONSULT

rule discuss CONSULT 040
  verb discuss, debate, negotiate, thrash out
  source subj
  target with
  need source @polity
  need target
  + Chad discussed the border with Togo. => CONSULT Chad -> Togo

rule hold-talks CONSULT 040
  verb hold + TALK, have + TALK, host + TALK, attend + TALK, begin + TALK, open + TALK, start + TALK, resume + TALK, conclude + TALK, convene + TALK, conduct + TALK, join + TALK, enter + into:TALK, enter + TALK, engage + in:TALK, participate + in:TALK, take + in:TALK, launch + TALK, wrap up + TALK, continue + TALK, restart + TALK, relaunch + TALK, initiate + TALK, lead + TALK, chair + TALK, arrive + for:TALK, return + for:TALK, travel + for:TALK, gather + for:TALK, fly + for:TALK, meet + for:TALK, go + to:TALK, sit + for:TALK, return + to:TALK|table, come + to:table, complete + TALK, broker + TALK, mediate + TALK, arrange + TALK, schedule + TALK, propose + TALK, hold + audience, attend + funeral, open + channel, reopen + TALK, revive + TALK, advance + TALK, exchange + view|opinion|visit|message|letter|delegation
  mutual
  source subj
  target with, between, of
  need source
  not obj SPORT
  not with FANS
  + France held talks with Algeria. => CONSULT France -> Algeria
  + Chad and Sudan resumed negotiations. => CONSULT Chad
  - The band held a meeting with fans on Sunday.
  + Envoys of Chad held talks with rebels. => CONSULT Chad -> rebels

rule talks CONSULT 040
  noun talk, negotiation, meeting, summit, discussion, dialogue, consultation, conference, contact, conversation
  weak
  mutual
  source subj, between, by, of, poss
  target with, between
  not with FANS
  + Talks between Chad and Togo went on for two days. => CONSULT

rule visit CONSULT visit 042
  verb visit, tour, pay + visit|call, make + visit|trip, begin + visit|tour, start + visit|tour, arrive + on:visit, arrive + for:visit, conclude + visit, end + visit, undertake + visit, go + on:visit, embark + on:visit|tour|trip, complete + visit, kick off + visit|tour
  source subj
  target obj, to, in, of
  need source @human
  need target
  not source FANS
  + Norway's foreign minister visited Ghana. => CONSULT minister -> Ghana
  - Thousands of tourists visited the museum.
set FANS: fan, reporter, journalist, tourist, visitor, pupil, traveler, traveller, shopper, customer, pilgrim, student, family, child, couple, player, team

rule travel CONSULT visit 042
  verb travel, fly, arrive, go, head, journey, depart, leave, return
  source subj
  target to, for
  need source OFFICE
  need target @place
  + The foreign minister flew to Cairo. => CONSULT minister -> Cairo

rule arrive CONSULT visit 042
  verb arrive, land, touch down
  source subj
  target in, at
  need source OFFICE
  need target @place
  + The foreign minister arrived in Cairo. => CONSULT minister -> Cairo

set OFFICE: counterpart, president, minister, chancellor, premier, secretary, ambassador, envoy, delegation, diplomat, king, queen, emir, prince, mediator, negotiator, official, leader, chief, commissioner, pope, senator, lawmaker, mission, representative, pm

rule visit-noun CONSULT visit 042
  noun visit, trip, tour
  weak
  source subj, by, poss, host
  target to, of
  need target @polity|@place
  need source @actor
  + The Danish prime minister spoke of fish during a visit to Ghana. => CONSULT prime minister -> Ghana
  - On a tour of the museum, she sang.

rule host CONSULT visit 043
  verb host, receive, welcome, greet, entertain
  source subj
  target obj
  need source @human
  need target OFFICE
  not obj OBSERVER
  + The king received the Danish ambassador. => CONSULT king -> ambassador

rule host-meeting CONSULT third-party 044
  verb host + TALK, organize + TALK, organise + TALK
  source subj
  target between, with, of, obj
  need source @polity
  + Norway organized a conference of rebels. => CONSULT Norway -> rebels

rule telephone CONSULT phone 041
  verb telephone, phone, ring up, speak, call + president|minister|king|leader|counterpart|chancellor|prince|premier, hold + call|conversation, place + call, make + call, talk + by:phone|telephone, talk + on:phone, speak + by:phone|telephone, speak + on:phone
  source subj
  target obj, with, to
  need source @polity
  need target @human
  + The president telephoned the king of Jordan. => CONSULT president -> king

rule telephone-together CONSULT phone 041
  verb speak + by:phone|telephone|video, speak + on:phone|telephone, talk + by:phone|telephone|video, talk + on:phone|telephone, confer + by:phone|telephone|video, hold + call|conversation
  mutual
  source subj
  need source @polity
  + The presidents of Chad and Togo spoke by telephone. => CONSULT

rule telephone-person CONSULT phone 041
  verb call, phone, telephone, ring
  source subj
  target obj
  need obj @person
  need source @polity
  not xcomp INSULT
  + The premier telephoned President Ana Ruiz. => CONSULT premier -> Ruiz

rule telephone-noun CONSULT phone 041
  noun phone call, telephone call, phone conversation, telephone conversation, video conference, phone talk
  weak
  source subj, by, poss, between, from, host
  target with, to, between
  + A telephone conversation between the presidents of Chad and Togo took place. => CONSULT

rule call-noun CONSULT phone 041
  noun call
  weak
  source subj, poss, between, host
  target to, with
  need to|with @person
  + The king agreed to a call with Lavrov. => AGREE king -> Lavrov

rule mediate CONSULT 045
  verb mediate, arbitrate, intercede, broker, shuttle, act + as:mediator, launch + mediation|effort, undertake + mediation|mission, facilitate + talk|dialogue, launch + mission
  source subj
  target between, in, with, of
  need source
  + Qatar mediated between Chad and Sudan. => CONSULT Qatar -> Chad

rule mediation CONSULT 045
  noun mediation, mediation effort, good office, arbitration, shuttle diplomacy
  weak
  source subj, by, poss
  target between, in, with
  + Chad's mediation between Togo and Benin went on. => CONSULT Chad
