# MOBILIZE: troops, police and weapons moved or made ready, short of use.

rule mobilize MOBILIZE troops 154
  verb mobilize + TROOP|HUMAN, mobilise + TROOP|HUMAN, deploy + TROOP|WEAPON, mass + TROOP, amass + TROOP, send + TROOP, dispatch + TROOP, move + TROOP|WEAPON, rush + TROOP, position + TROOP|WEAPON, station + TROOP|WEAPON, redeploy + TROOP, strengthen + TROOP|presence|defense|defence, reinforce + TROOP|position|border|presence|garrison, intensify + TROOP|patrol, increase + TROOP|presence|patrol, build up + TROOP|presence, call up + reservist|troop|reserve, bolster + TROOP|defense|defence|presence, boost + presence|TROOP|security|defense|defence, concentrate + TROOP, order + mobilization|mobilisation|deployment, announce + mobilization|mobilisation|deployment, step up + patrol|security|presence, beef up + TROOP|security|presence|patrol, tighten + security, raise + alert|readiness, augment + TROOP, assemble + TROOP, surge + TROOP, add + TROOP, fly + TROOP, land + TROOP, draft, conscript, parade + TROOP|WEAPON, display + WEAPON, activate + TROOP, ready + TROOP, maintain + presence
  source subj
  target in, to, against, near, along, on, around, into, at
  need source
  not subj SPORT
  not obj PEACEKEEPER
  + Chad massed troops near the border with Sudan. => MOBILIZE Chad

rule mobilize-plain MOBILIZE troops 154
  verb mobilize, mobilise, deploy, mass, muster
  source subj, obj
  target in, to, against, near, along, on, around, into, at
  need source @armed
  + Troops were deployed in Lima. => MOBILIZE Troops -> Lima

# "Troops were sent": nobody says by whom.
rule troops-sent MOBILIZE troops 154
  verb send, dispatch, rush, redeploy
  source obj
  target in, to, against, near, along, on, around, into, at
  need source TROOP
  not subj @any
  not source POLICE
  + Three battalions were sent to the border. => MOBILIZE battalions

rule police-mobilize MOBILIZE police 153
  strong
  verb deploy + police|policeman|officer|gendarme, send + police|policeman|officer, mobilize + police|policeman, mobilise + police, dispatch + police, station + police|officer, patrol
  source subj
  target in, to, against, around, at, obj
  need source
  + Peru deployed police in Lima. => MOBILIZE Peru -> Lima

rule alert MOBILIZE troops 152
  pred on alert, on standby, on high alert, on full alert
  verb place + on:alert|standby|readiness, put + on:alert|standby|readiness, remain + on:alert, stay + on:alert, go + on:alert, declare + alert, raise + alert, heighten + alert, keep + on:alert, stand + ready, brace
  source subj, obj
  target against, in, to
  need source @armed
  + Troops remained on alert in Lima. => MOBILIZE Troops

rule police-alert MOBILIZE police 151
  strong
  verb place + on:alert, put + on:alert, remain + on:alert, stay + on:alert, go + on:alert
  source subj, obj
  target in, against
  need source POLICE
  + Police in Peru were put on high alert. => MOBILIZE Police
set POLICE: police, policeman, officer, gendarme, guard

rule mobilization MOBILIZE troops 154
  noun mobilization, mobilisation, troop deployment, military buildup, military build-up, troop buildup, troop build-up, show of force, military presence, saber-rattling, sabre-rattling, military deployment, arms buildup
  weak
  source subj, by, of
  target in, near, against, along
  + A military buildup by Chad near the border with Sudan went on. => MOBILIZE Chad

rule weapons-test MOBILIZE weapons 150
  verb test + missile|weapon|bomb|rocket|warhead|torpedo|device, fire + missile|rocket, test-fire, launch + missile|satellite|rocket|warship, conduct + test|launch, carry out + test, unveil + missile|weapon|drone|tank|submarine, develop + weapon|missile, deploy + missile|system|weapon, build + bomb|weapon|missile, stockpile, enrich + uranium, acquire + weapon|missile, resume + enrichment|test|testing
  source subj
  target into, over, toward, towards, near
  need source @polity
  + North Korea tested a missile. => MOBILIZE North Korea

rule test-fire MOBILIZE weapons 150
  strong
  verb fire + missile|rocket, launch + missile|rocket, shoot + missile|rocket, lob + missile|rocket
  source subj
  target into, over, toward, towards
  need into|over|toward|towards WATERS
  + North Korea fired a missile into the sea. => MOBILIZE North Korea
set WATERS: sea, ocean, water, strait, bay, gulf

rule scramble MOBILIZE weapons 154
  verb scramble + jet|fighter|aircraft|plane, sail + through:strait|water, shadow, buzz, intercept
  source subj
  target obj, over, near
  need source @armed
  + The army scrambled jets over the strait. => MOBILIZE army

rule exercises-posture MOBILIZE troops 150
  verb flex + muscle, show + strength, demonstrate + strength|power, fortify, dig in, arm + itself
  source subj
  target against, along, near
  need source @polity
  + Chad flexed its muscles along the border. => MOBILIZE Chad
