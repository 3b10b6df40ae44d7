# THREATEN: threats, ultimatums, coercive warnings.

rule threaten THREATEN 130
  verb threaten, menace
  op threaten
  source subj
  target obj, against
  theme xcomp, ccomp, with, obj, of
  need source
  not subj @thing
  need theme
  + Togo threatened to expel the observers. => THREATEN Togo

rule threaten-plain THREATEN 130
  verb threaten, menace
  op threaten
  source subj
  target obj, against
  theme xcomp, ccomp, with
  not subj THREAT-THING
  need source
  + The warlord threatened the mayor. => THREATEN warlord -> mayor
  - The flood threatens the village.
set THREAT-THING: NATURE, crisis, dispute, deal, move, war, violence, conflict, tension, shortage, strike, cut, law, change, row, policy, plan, growth, decline, debt, inflation, rise, fall, failure, delay, scandal, tariff, closure, pollution, attack, fighting, unrest, disagreement, uncertainty, river, lava, sea, it, this, that, which

rule vow-force THREATEN 138
  verb vow + COUNTERBLOW|response|action, swear + COUNTERBLOW, promise + COUNTERBLOW|response, pledge + COUNTERBLOW, warn + of:COUNTERBLOW, announce + COUNTERBLOW, threaten + COUNTERBLOW|retaliation|war|violence|attack|force|strike|reprisal|jihad|bloodshed, call + for:jihad|revenge|uprising|attack, declare + war|jihad|intifada|fatwa
  source subj
  target against, on, obj
  need source
  + The militia vowed revenge against Chad. => THREATEN militia -> Chad
  + Togo vowed resolute countermeasures. => THREATEN Togo
set COUNTERBLOW: revenge, retaliation, vengeance, retribution, reprisal, countermeasure, counter-measure, counterattack, counter-attack, payback, punishment, counterstrike, consequence

rule warn THREATEN 130
  verb warn, caution
  op warn
  source subj
  target obj
  theme ccomp, xcomp, of, clause
  need theme
  need source
  + Chad warned that it would bomb Togo. => THREATEN Chad -> Togo

# What one will not bear: a warning that names no deed.
rule warn-limits THREATEN 130
  verb warn, caution, vow, threaten
  source subj
  target obj
  need ccomp|xcomp BEAR
  need source @human
  not subj EXPERT
  + Police warned that they would not tolerate riots. => THREATEN Police
  + Chad warned Togo that it would pay the price. => THREATEN Chad -> Togo
set BEAR: tolerate, respond, retaliate, pay, regret, suffer, react, hesitate, punish

rule warn-plain THREATEN 130
  verb warn
  source subj
  target obj, against
  not subj EXPERT
  need target @polity
  need source @polity
  + Sudan warned Chad against interfering. => THREATEN Sudan -> Chad
set EXPERT: scientist, expert, forecaster, doctor, economist, analyst, meteorologist, researcher, scholar, report, study, official, service, forecaster, office, bureau, centre, center, agency

rule ultimatum THREATEN relations 139
  verb issue + ultimatum|threat|deadline, give + ultimatum|deadline, deliver + ultimatum|threat, send + ultimatum|threat, set + deadline|ultimatum, make + threat, pose + ultimatum, hand + ultimatum, present + ultimatum, extend + ultimatum, receive + threat, repeat + threat, renew + threat, reiterate + threat|warning, issue + warning, deliver + warning, send + warning, give + warning, fire + warning, sound + warning, level + threat, raise + prospect|threat, step up + pressure|threat, increase + pressure, ramp up + pressure|threat, pile + pressure, put + on:notice, exert + pressure, escalate + threat, serve + notice, draw + line
  op threaten
  source subj
  target to, obj, on, iobj, against, for
  theme clause
  not subj EXPERT
  not mod TRAVEL
  need source @human
  + Turkey issued an ultimatum to Greece. => THREATEN Turkey -> Greece
  - The weather service issued a warning to sailors.

set TRAVEL: travel, weather, health, flood, storm, safety, tsunami, heat, advisory

rule ultimatum-noun THREATEN relations 139
  noun ultimatum, threat, warning
  op threaten
  weak
  source subj, by, from
  target to, against
  theme clause, of
  not subj EXPERT
  not mod TRAVEL
  not of NATURE
  not of THREAT-THING
  + Chad's ultimatum to Togo ran out. => THREATEN Chad -> Togo

rule intimidate THREATEN 130
  verb intimidate, bully, blackmail, terrorize, terrorise, coerce, browbeat, rattle + saber|sabre
  source subj
  target obj
  need source @human
  need target
  + Chad bullied Togo. => THREATEN Chad -> Togo

rule prepare-attack THREATEN violence 138
  verb plan + attack|offensive|invasion|strike|assault|coup|operation, plot + attack|coup|assassination|bombing, prepare + attack|offensive|invasion|strike|assault
  source subj
  target against, on
  need source
  + Rebels plotted a coup against the king. => THREATEN Rebels -> king

rule nuclear-rhetoric THREATEN violence 1385
  verb threaten + annihilation|destruction|strike
  source subj
  target against, obj
  + Chad threatened the annihilation of Togo. => THREATEN Chad -> Togo

