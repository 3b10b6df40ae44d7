# REJECT: refusals and rejections. What is refused decides the CAMEO code.

rule refuse REJECT 120
  verb refuse
  op refuse
  source subj
  theme xcomp, obj, clause
  need source
  + Ghana refused to meet Togo. => REJECT Ghana -> Togo

# Prices decline and people hesitate: it must be told what is declined.
rule decline REJECT 120
  verb decline, disdain, forbear, hesitate
  op refuse
  source subj
  theme xcomp, obj, clause
  need source
  need theme
  + The general declined to resign. => REJECT general
  - The economy of Ghana declined last year.

rule reject REJECT 120
  verb reject, rebuff, spurn, dismiss, oppose, repudiate, shun, rule out, turn down, turn away, disapprove, disallow, overrule, overturn, quash, nix, snub, resist, ignore, flout, defy, disobey, decline, deny, rubbish, brush off, brush aside, vote against, balk, discount, renounce, refute, contradict, disavow
  op reject
  source subj
  target obj, of, from, by, for
  theme obj, for, to, at, of
  need source
  need obj
  not obj @human
  not subj @thing
  not obj ALLEGATION
  + Chad turned down a proposal from Sudan. => REJECT Chad -> Sudan

set ALLEGATION: accusation, allegation, charge, claim, report, involvement, responsibility, wrongdoing, suggestion, rumor, rumour, link, knowledge

rule reject-person REJECT 120
  verb snub, rebuff, defy, disobey, spurn, shun, overrule, oppose, resist, reject
  source subj
  target obj
  need source
  need target @human
  + Chad rejected a proposal of Sudan to hold talks. => REJECT Chad -> Sudan

rule reject-charges REJECT 120
  verb reject + ALLEGATION, deny + ALLEGATION, dismiss + ALLEGATION, refute + ALLEGATION, rebut + ALLEGATION, repudiate + ALLEGATION, dispute + ALLEGATION, contest + ALLEGATION
  op deny
  source subj
  target of, by, from, poss
  theme obj, of, clause
  need source
  + Chad dismissed the allegations of Sudan. => REJECT Chad -> Sudan

rule deny-access REJECT 120
  verb deny + access|entry|request|visa|permission|asylum|bail|aid|parole|appeal|petition|application|motion, refuse + entry|access|permission|visa|admission|admittance|asylum|request|bail|aid|recognition, bar + entry
  source subj
  target iobj, to, of, for, obj
  + Israel denied entry to the monitors. => REJECT Israel -> monitors

rule deny-rel REJECT 120
  verb withhold + recognition|consent|approval|support, withdraw + support|recognition|consent
  source subj
  target from, of, for
  + Chad withheld its consent. => REJECT Chad

rule opposed REJECT 120
  pred opposed, unwilling, reluctant, averse
  op refuse
  source subj
  theme to, xcomp, clause
  target to
  need source
  + Chad is unwilling to meet Togo. => REJECT Chad -> Togo

# "is opposed to" looks like a passive; "was opposed by" is one.
rule opposed-to REJECT 120
  strong
  pred oppose
  op refuse
  source subj
  theme to
  target to
  need source
  need to
  not by @any
  + Chad is opposed to talks with Togo. => REJECT Chad -> Togo

rule fail - 
  verb fail, neglect, stop short, unable
  pred unable
  op fail
  source subj
  theme xcomp, clause, in, of
  need theme
  - Monitors stopped short of accusing Chad. => ACCUSE
  + Chad and Sudan failed to reach an agreement. => REJECT Chad

rule express-rejection REJECT 120
  verb express + rejection|opposition|refusal, voice + opposition|rejection, announce + rejection|refusal|opposition, reiterate + rejection|refusal|opposition, reaffirm + rejection|opposition|refusal, declare + rejection|opposition, say + no, turn + back|ear, block + resolution|bid|bill|move|motion|nomination|proposal|appointment|plan|attempt|effort|deal|sale|legislation|law|statement|request, stonewall + request|investigation, strike down + law|ban|order|ruling|decision|decree, throw out + case|petition|lawsuit|appeal|suit|law|bill|result|request|charge, kill + bill|deal, torpedo + deal|talk|plan|agreement|bill, stand + firm|ground
  op reject
  source subj
  target of, to, against, from, by
  theme of, to, obj
  need source
  + Russia blocked a resolution of the Council. => REJECT Russia -> Council

rule withdraw-from-deal REJECT 127
  verb renege, backtrack, back out, walk out, pull out, withdraw, back away, go back, opt out, tear up + AGREEMENT, scrap + AGREEMENT, abrogate + AGREEMENT, abandon + AGREEMENT|talk, rip up + AGREEMENT, annul + AGREEMENT|election|vote|result, nullify + AGREEMENT|result, void + AGREEMENT, renege + on:AGREEMENT|promise|pledge|commitment, back + out:AGREEMENT, withdraw + from:AGREEMENT|TALK, pull + out:AGREEMENT|TALK, walk + out:AGREEMENT|TALK, quit + AGREEMENT|TALK, leave + AGREEMENT|TALK, exit + AGREEMENT, ditch + AGREEMENT, break + promise|word|pledge
  source subj
  target with, obj, on, from, of
  need source @human
  need target AGREEMENT
  + Chad withdrew from the treaty with Sudan. => REJECT Chad

rule violate-norm REJECT 128
  verb violate, breach, flout, defy, ignore, break, contravene, disregard, disobey, infringe, circumvent, transgress
  source subj
  target obj, of
  need obj NORM
  not obj TRUCE
  need source
  + Chad violated the embargo. => REJECT Chad
set NORM: law, ban, order, rule, resolution, norm, sanction, embargo, curfew, convention, treaty, agreement, accord, ruling, constitution, protocol, airspace, sovereignty, pact, deal, regulation, commitment, warning, ultimatum, court, summons, obligation, term
set TRUCE: ceasefire, cease-fire, truce, armistice, cessation

rule veto REJECT 129
  verb veto, cast + veto, exercise + veto, use + veto, wield + veto
  source subj
  target obj, of, on, against, by, from
  need source
  + Russia vetoed the resolution on Syria. => REJECT Russia -> Syria

rule refusal REJECT 120
  noun refusal, rejection, opposition, reluctance, defiance
  op refuse
  weak
  source subj, by, from
  theme clause, of, to
  target of, to
  + Chad's refusal to meet Togo angered villagers. => REJECT Chad -> Togo


rule disagree REJECT 120
  verb disagree, differ, dissent
  source subj
  target with
  need source
  need target
  + Chad disagreed with Togo. => REJECT Chad -> Togo

rule impose-blackout REJECT 120
  verb impose + blackout|silence
  source subj
  + The junta imposed a news blackout. => REJECT junta

# Of one who is tried it is his plea.
rule deny-charges -
  verb deny + charge|wrongdoing|guilt, contest + charge
  op deny
  strong
  source subj
  theme of, clause
  - The mayor denied the charges. => REJECT

rule deny-claim -
  verb deny, refute, rebut, dispute
  op deny
  source subj
  theme ccomp, obj, xcomp, of
  need theme
  - Chad denied that it had bombed the port. => ASSAULT
