# REQUEST: demands, appeals, calls, orders. CAMEO tells demands (10x) from appeals (02x).

rule demand REQUEST 100
  verb demand, require
  op demand
  source subj
  target from, of
  theme ccomp, obj, xcomp, on, for, clause
  need source
  not subj @thing
  not obj MONEY
  + Ghana demanded that Togo withdraw its troops. => REQUEST Ghana -> Togo
  + Workers demanded the release of Silva. => REQUEST
  - The job demands patience.

rule insist-on REQUEST 100
  verb insist + on:withdrawal|release|resignation|condition|talk|meeting|reform|right|guarantee|inclusion|return
  op demand
  source subj
  theme on
  target of, from
  + Chad insisted on the withdrawal of Togo. => REQUEST Chad
  + The union insisted on the return of the teachers. => REQUEST union

rule pressure-verb REQUEST 100
  verb press, pressure, pressurize, lobby, prod, nudge, exhort, implore, beseech, entreat, goad, cajole
  op demand
  source subj
  target obj
  theme xcomp, for, on, into, clause
  need target @human
  + Chad pressed Togo to withdraw. => REQUEST Chad -> Togo

rule push-to REQUEST 100
  verb push
  op demand
  source subj
  target obj
  theme xcomp, for, into, clause
  need target @human
  need xcomp|for|into|clause
  + Chad pushed Togo to withdraw. => REQUEST Chad -> Togo
  - Migrants were pushed back at the river.

rule order-to REQUEST 100
  verb order, instruct, command
  op order
  source subj
  target obj
  theme xcomp, ccomp, clause
  need target @human
  need clause
  + A judge ordered the army to free the students. => REQUEST judge -> army

rule tell-to REQUEST 100
  verb tell
  op order
  source subj
  target obj
  theme xcomp
  need target @human
  need source @polity|@armed|@unsaid
  need xcomp
  + The army told villagers to leave. => REQUEST army -> villagers
  + Miners have been told to leave the valley. => REQUEST -> Miners
  - The army told villagers that the bridge was closed.

rule order-noun - 100
  verb order, authorize, authorise, command, direct, approve, mandate, decree, announce, unveil, declare, proclaim, impose
  op perform
  source subj
  target against
  theme obj, into
  need theme
  + The king announced an aid package for Nepal. => AID king -> Nepal

rule appeal REQUEST 020
  verb ask, urge, request, beg, plead, appeal, petition, beseech, exhort, implore, encourage, invite, solicit, advise, beckon, prod, encourage, remind
  op appeal
  source subj
  target obj, to, with, from, upon
  theme xcomp, ccomp, for, clause, obj
  need source
  not obj QUESTION
  + Togo urged Ghana to free the fishermen. => REQUEST Togo -> Ghana
  + Malawi asked Norway for food aid. => REQUEST Malawi -> Norway
  - The pupil asked a question.

set QUESTION: question, reporter, whether, why, what, favor, favour, permission

rule call-on REQUEST 020
  verb call on, call upon
  op appeal
  source subj
  target on, upon, obj
  theme xcomp, for, clause
  need source
  + The UN called on Togo to release the journalists. => REQUEST UN -> Togo

rule call-for REQUEST 020
  verb call, clamor, clamour, plead, appeal, press, push, campaign, lobby, agitate
  op appeal
  source subj
  target on, to, upon
  theme for, xcomp
  need for
  not obj
  not for MONEY
  + Bishops called for an end to the fighting. => REQUEST Bishops

rule seek REQUEST 020
  verb seek, solicit, want, request, petition
  op appeal
  source subj
  target from, in
  theme obj, for, xcomp
  need theme
  need source @human
  + Chad sought help from Togo. => REQUEST Chad -> Togo

rule demand-meeting REQUEST meet 106
  verb demand + meeting|session|talk|summit|dialogue
  source subj
  target of, with
  + Chad demanded talks with Togo. => REQUEST Chad -> Togo

rule seek-refuge REQUEST assist 1033
  verb seek + refuge|asylum|shelter|sanctuary|protection, request + asylum|refuge, ask + for:asylum|refuge, apply + for:asylum|refuge|protection
  source subj
  target in, at, from
  + Thousands of Somalis sought refuge in Kenya. => REQUEST -> Kenya

rule call-meeting REQUEST 026
  verb call + meeting|session|summit, request + meeting|session|summit|talk, seek + meeting|talk|dialogue|audience
  source subj
  target of, with
  + Jordan requested a meeting of the Arab League. => REQUEST Jordan

rule make-appeal REQUEST 020
  verb make + appeal|plea|request|demand|call, issue + appeal|plea|call|demand|order|request|reminder|summons|subpoena, launch + appeal, send + request|petition|appeal,
    submit + request|petition|demand, present + demand|petition|list, reiterate + call|demand|appeal|request, renew + call|demand|appeal|request,
    repeat + call|demand|appeal|request, voice + demand, put + demand, file + request|petition, address + appeal, join + call, echo + call, lodge + request,
    back + call, deliver + petition|demand, hand + petition, set + condition, list + demand
  op appeal
  source subj
  target to, on, of, with
  theme clause, for
  + The agency issued an appeal for blankets. => REQUEST agency

rule appeal-noun REQUEST 020
  noun appeal, call, plea, request, petition
  op appeal
  weak
  source subj, from
  target to, on
  theme for, clause, of
  need theme
  + Chad's appeal to Togo for aid was heard. => REQUEST Chad -> Togo

rule demand-noun REQUEST 100
  noun demand, order, ultimatum demand, insistence
  op demand
  weak
  source subj, from
  target to, on
  theme for, clause, of
  + Chad's demand for the withdrawal of Togo angered villagers. => REQUEST Chad -> Togo

rule summon-envoy ACCUSE disapprove 114
  verb summon + ambassador|envoy|diplomat|attache|charge|consul
  source subj
  target obj
  + Pakistan summoned the Danish ambassador. => ACCUSE Pakistan -> ambassador

rule summon REQUEST 100
  verb summon, subpoena
  source subj
  target obj
  not obj COURAGE
  + The Senate summoned the minister. => REQUEST Senate -> minister

set COURAGE: courage, strength, energy, will, spirit, nerve

rule must-said REQUEST 100
  verb stress + need|necessity|importance|obligation, emphasize + need|necessity|importance, underline + need|necessity|importance, underscore + need|importance, highlight + need
  op appeal
  source subj
  theme clause, for, of, obj
  need theme
  + Chad stressed the need for talks with Togo. => REQUEST Chad -> Togo

rule file-suit-request REQUEST 100
  verb seek + extradition|custody, request + extradition, demand + extradition, ask + for:extradition
  source subj
  target from, of, obj
  + Peru sought the extradition of the banker. => REQUEST Peru -> banker

rule said-must REQUEST 100
  aux must, should, ought
  + Togo said Ghana must behave. => REQUEST Togo -> Ghana
