# SUPPORT: diplomatic and political backing, praise, apologies, recognition, signed agreements.

rule praise SUPPORT 051
  verb praise, commend, laud, applaud, hail, compliment, congratulate, thank, salute, extol, acclaim, honor, honour, celebrate, pay + tribute|homage, credit, cheer, champion, glorify, tout, exalt
  op support
  source subj
  target obj, to
  theme for, on, obj, in
  need source @human
  need target
  not obj FEAST
  + Togo praised Ghana for its hospitality. => SUPPORT Togo -> Ghana
set FEAST: birthday, wedding, christmas, eid, easter, goal, title, day, year, success

rule welcome SUPPORT 051
  verb welcome, endorse, back, support, uphold, advocate, favor, favour, approve, champion, embrace, espouse, second, respect, bless, validate, justify, stand by, stand behind, side, rally behind, sympathize, sympathise, empathize
  op support
  source subj
  target obj, with, of, behind, for
  theme obj, of, for
  need source @human
  need target
  not obj WALL-THING
  + Malawi backed the plan of Zambia. => SUPPORT Malawi -> Zambia
set WALL-THING: roof, wall, wife, husband, goal, net, title, champion, visitor, guest, passenger

rule defend SUPPORT 052
  verb defend, stick up, speak up, vouch, stand up, come + to:defence|defense
  op support
  source subj
  target obj, for, of, with
  theme obj, of, for
  need source @human
  need target
  not obj WALL-THING
  not against VIOLENT-END
  + The bishop defended the government against its critics. => SUPPORT bishop -> government

rule rally-support SUPPORT 053
  verb rally + BACKING, mobilize + BACKING, mobilise + BACKING, drum up + BACKING, garner + BACKING, muster + BACKING, solicit + BACKING, seek + BACKING, lobby + for:BACKING, campaign + for:BACKING,
    rally + behind:HUMAN, win + BACKING
  strong
  source subj
  target for, behind, of
  need for|behind|of
  need source @human
  + The envoy rallied support for Chad. => SUPPORT envoy -> Chad
set BACKING: support, backing, solidarity, sympathy

rule express-support SUPPORT 051
  verb express + support|solidarity|gratitude|appreciation|confidence|satisfaction|admiration|thanks|backing|praise|respect|sympathy|condolence|optimism|agreement, voice + support|solidarity|appreciation|confidence|backing, declare + support|solidarity, reiterate + support|solidarity, reaffirm + support|solidarity|recognition, pledge + support|allegiance|loyalty|solidarity, show + support|solidarity, extend + support|condolence|congratulation|thanks|gratitude, offer + support|condolence|congratulation|backing|sympathy|apology, give + support|backing|blessing|approval|nod|green|endorsement|recognition, lend + support|backing, throw + weight|support|backing, convey + support|condolence|appreciation|congratulation, stress + support, affirm + support, announce + support|endorsement|recognition, send + condolence|congratulation, underline + support, renew + support, welcome + decision|move|agreement|announcement|statement|visit|step|progress|initiative|plan|proposal, hail + agreement|deal|step|decision|move, voice + hope, swear + allegiance|loyalty, promise + support, win + support|backing, receive + support
  source subj
  target for, to, of, with, by, in, iobj
  need source
  + Peru expressed its support for Chile. => SUPPORT Peru -> Chile
  + Malawi welcomed the decision of Zambia. => SUPPORT Malawi -> Zambia

rule support-noun SUPPORT 051
  noun support, praise, backing, endorsement, solidarity, applause
  weak
  source subj, from, by
  target for, of, to
  + Chad's support for Togo was welcomed. => SUPPORT Chad -> Togo

rule apologize SUPPORT 055
  verb apologize, apologise, make + apology, issue + apology, offer + apology, present + apology, express + regret|remorse|apology, say + sorry, ask + for:forgiveness, extend + apology, deliver + apology, beg + forgiveness
  source subj
  target to
  theme for
  + Serbia apologised to Croatia for the shelling. => SUPPORT Serbia -> Croatia

rule forgive SUPPORT 056
  verb forgive, absolve
  source subj
  target obj
  need source @polity|OFFICE
  + Chad forgave Togo. => SUPPORT Chad -> Togo

rule improve-relations SUPPORT 050
  verb upgrade + RELATION, resume + RELATION, strengthen + RELATION, improve + RELATION, deepen + RELATION, boost + RELATION, expand + RELATION, enhance + RELATION, cement + RELATION, mend + RELATION, repair + RELATION, rebuild + RELATION, forge + RELATION, warm + RELATION, appoint + ambassador, name + ambassador, present + credential|credential, broaden + RELATION, consolidate + RELATION, grant + recognition|status|membership
  source subj
  target with, obj, between, to, in
  need source
  + Kenya strengthened its ties with Chad. => SUPPORT Kenya -> Chad

rule recognize SUPPORT 054
  verb establish + RELATION, restore + RELATION, normalize + RELATION, normalise + RELATION, open + embassy|consulate|mission, reopen + embassy|consulate, grant + recognition
  source subj
  target with, obj, between, to, in
  need source
  + Kenya established diplomatic ties with Chad. => SUPPORT Kenya -> Chad

rule recognition-object SUPPORT 054
  verb recognize, recognise
  source subj
  target obj
  need obj @polity
  + Norway recognised Kosovo. => SUPPORT Norway -> Kosovo

rule sign-agreement SUPPORT 057
  verb sign, reach, conclude, finalize, finalise, ink, clinch, strike, seal, ratify, initial, broker, hammer out, adopt, cement, approve, endorse, secure, pass + AGREEMENT
  source subj
  target with, between, by
  need obj AGREEMENT
  mutual
  + Togo and Benin signed a trade agreement. => SUPPORT Togo
  + Chad reached a deal with Sudan. => SUPPORT Chad -> Sudan
  + Peru ratified the treaty with Japan. => SUPPORT Peru -> Japan

rule agreement-signed SUPPORT 057
  verb agree + on:AGREEMENT, agree + to:AGREEMENT, agree + AGREEMENT, agree + upon:AGREEMENT
  source subj
  target with
  mutual
  + Chad agreed on a treaty with Togo. => SUPPORT Chad -> Togo

rule agreement SUPPORT 057
  noun agreement, deal, accord, treaty, pact, memorandum, settlement, reconciliation
  weak
  source subj, between, by
  target with
  + Chad's treaty with Togo was hailed. => SUPPORT Chad -> Togo

rule negotiate-settlement SUPPORT 057
  verb settle, resolve, reconcile, bury + hatchet, make + peace, end + dispute|feud|row|rift|war|conflict|standoff, patch up, make up, normalize, normalise
  source subj
  target with
  need source @human
  need obj DISPUTE
  + Chad settled its dispute with Togo. => SUPPORT Chad -> Togo
set DISPUTE: dispute, conflict, difference, crisis, row, feud, rift, war, problem, issue, standoff, border

rule diplomatic SUPPORT 050
  noun cooperation agreement, diplomatic relation, rapprochement, reconciliation, detente
  weak
  source subj, between
  target with, between
  + Chad's rapprochement with Togo began. => SUPPORT Chad -> Togo

rule ally SUPPORT 050
  verb ally, align, team up, join + alliance|coalition|pact|bloc, form + alliance|coalition|government|bloc|front, forge + alliance|partnership, join, accede, enter + alliance|coalition, build + coalition|alliance, create + coalition|alliance
  source subj
  target with, to, obj
  need obj ALLIANCE
  + Togo joined the alliance. => SUPPORT Togo
set ALLIANCE: alliance, coalition, union, organization, organisation, bloc, nato, pact, government, force, partnership, front, treaty, commonwealth, league, treaty

rule vote-for SUPPORT 051
  verb vote, rule, elect, nominate, appoint, ratify, approve
  source subj
  target for, in
  need in FAVOR
  + Togo voted in favour of the resolution. => SUPPORT Togo
set FAVOR: favor, favour

rule ratify SUPPORT 057
  verb ratify, approve + AGREEMENT|bill|budget|constitution|law|resolution|measure|plan|proposal|sale|nomination|appointment|decision|package|legislation|reform, pass + bill|resolution|law|measure|legislation|budget, adopt + resolution|law|constitution|bill|measure, enact + law|legislation, confirm + nominee|nomination|appointment, greenlight, okay
  source subj
  target obj, on, with, to, for
  need source @polity
  + The senate passed a law. => SUPPORT senate

