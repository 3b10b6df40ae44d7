# COOPERATE and AID: material cooperation, provision of aid.

rule cooperate COOPERATE 060
  verb cooperate, co-operate, collaborate, work together, join + force, pool + resource, partner, team up, work + with:authority
  mutual
  source subj
  target with
  need source @polity
  + Togo cooperated with Ghana. => COOPERATE Togo -> Ghana

rule cooperation COOPERATE 060
  noun cooperation, co-operation, collaboration, partnership, counterterrorism partnership
  weak
  mutual
  source subj, between, poss
  target with
  + Chad's cooperation with Togo on fishing grew. => COOPERATE Chad -> Togo

rule strengthen-cooperation COOPERATE 060
  verb strengthen + cooperation|collaboration, boost + cooperation, expand + cooperation, deepen + cooperation, enhance + cooperation, increase + cooperation, resume + cooperation, step up + cooperation, begin + cooperation, develop + cooperation, promote + cooperation
  source subj
  target with, between
  + Chad increased cooperation with Togo. => COOPERATE Chad -> Togo

rule economic-coop COOPERATE 061
  verb trade, export, invest, buy + weapon|arm|aircraft|oil|gas, sell + GOODS, buy + GOODS, import, export + oil|gas|wheat, resume + trade, open + border|market, lift + tariff, purchase + aircraft|oil, sign + contract, award + contract
  source subj
  target with, to, from, in
  need source @polity
  need target @polity
  + Chad sold oil to Togo. => COOPERATE Chad -> Togo

set GOODS: oil, gas, wheat, grain, aircraft, copper, gold, steel, coal, uranium, rice, sugar, cotton, timber, fertilizer, fertiliser, electricity, power, fuel, diamond, car, ship, product, beef, fish, coffee, cocoa, iron, lithium, cobalt, bauxite, machinery

rule expand-trade COOPERATE 061
  verb expand + COMMERCE, boost + COMMERCE, increase + COMMERCE, resume + COMMERCE, develop + COMMERCE, promote + COMMERCE, liberalize + COMMERCE, liberalise + COMMERCE, deepen + COMMERCE,
    open + market|economy, buy + oil|gas|wheat|grain|power|electricity, form + venture
  mutual
  source subj
  target with, between, from, to
  need source @polity
  + China and Laos expanded trade. => COOPERATE China
set COMMERCE: trade, export, import, flight, commerce, investment

rule economic-coop-noun COOPERATE 061
  noun trade, economic cooperation, free trade, investment, commerce, trade pact, trade agreement
  weak
  mutual
  source subj, between
  target with, in
  + Chad's trade with Togo resumed. => COOPERATE Chad -> Togo

rule military-coop COOPERATE 062
  verb hold + exercise|drill|maneuver|manoeuvre|wargame, conduct + exercise|drill|maneuver|manoeuvre, stage + exercise|drill|maneuver|manoeuvre, begin + exercise|drill|maneuver|manoeuvre, start + exercise|drill|maneuver, launch + exercise|drill|maneuver|game, carry out + exercise|drill|maneuver, perform + exercise|drill|game, participate + in:JOINT, take + in:JOINT, join + JOINT, join + in:JOINT, kick off + exercise|drill, complete + exercise|drill
  mutual
  source subj
  target with
  need obj|in JOINT
  need source
  + Togo and Ghana held joint military exercises. => COOPERATE Togo
set JOINT: exercise, drill, maneuver, manoeuvre, game, wargame

rule joint-forces COOPERATE 062
  verb join + force, fight + alongside:troop, train, patrol + jointly
  source subj
  target with, alongside
  need source @armed
  need target
  + Soldiers of Togo trained with the army of Benin. => COOPERATE Soldiers -> army

rule war-games COOPERATE 062
  noun war game, military exercise, joint exercise, joint military exercise, joint drill, naval exercise, joint patrol, military drill, joint maneuver, joint manoeuvre, wargame, joint training
  mutual
  source subj, between, by
  target with
  + The war games between Togo and Ghana began. => COOPERATE

rule military-coop-noun COOPERATE 062
  noun military cooperation, defence cooperation, defense cooperation, security cooperation, counterterrorism cooperation
  weak
  source subj, between
  target with
  + Chad proposed military cooperation with Togo. => AGREE Chad -> Togo

rule extradite COOPERATE 063
  verb extradite, hand over, turn over, surrender, deliver
  source subj
  target to
  need obj @human
  need source @polity
  not obj AID-WORD
  + Zambia extradited a banker to Malawi. => COOPERATE Zambia -> Malawi

rule extradition COOPERATE 063
  noun extradition, handover, judicial cooperation
  weak
  source subj, by, poss
  target to
  + Chad agreed to the extradition of the colonel to Togo. => AGREE Chad

rule share-intelligence COOPERATE 064
  verb share + intelligence|information|evidence|data|intel, exchange + intelligence|information|data|prisoner, provide + intelligence|information|evidence, pass + intelligence|information, hand over + evidence|document, supply + intelligence|information, give + intelligence|evidence, swap + prisoner|intelligence
  mutual
  source subj
  target with, to, iobj
  + Togo shared intelligence with Ghana. => COOPERATE Togo -> Ghana

rule intelligence-sharing COOPERATE 064
  noun intelligence sharing, information sharing, intelligence cooperation
  weak
  source subj, between
  target with
  + Chad proposed intelligence cooperation with Togo. => AGREE Chad -> Togo

rule provide-aid AID 070
  verb provide + AID-WORD, give + AID-WORD, send + AID-WORD, deliver + AID-WORD, donate, supply + AID-WORD, grant + AID-WORD, extend + AID-WORD, contribute + AID-WORD, allocate + AID-WORD, distribute + AID-WORD, ship + AID-WORD, airlift + AID-WORD, approve + AID-WORD, release + MONEY, disburse + MONEY, hand + AID-WORD, transfer + MONEY|weapon|arm, award + MONEY|grant, lend + MONEY, loan + MONEY, channel + MONEY|aid, airdrop + AID-WORD, drop + food|supply, dispatch + AID-WORD|team, offer + AID-WORD, bring + AID-WORD, fly + AID-WORD, collect + AID-WORD, raise + MONEY, earmark + MONEY|fund, resume + aid|assistance, increase + aid|assistance|funding, pay + compensation|reparation, ferry + aid|supply|supply, rush + aid|supply|supply|team, hand over + AID-WORD, hand out + AID-WORD, inject + MONEY, pump + MONEY, spend + MONEY, invest + MONEY, present + AID-WORD, furnish + AID-WORD, deploy + team|doctor|medic|hospital, send + doctor|medic|team|rescuer|firefighter, make + donation|contribution, fund, finance, bankroll, subsidize, subsidise, add + MONEY
  source subj
  target to, iobj, for, in, toward, towards, among, obj
  need source @human
  not source BUSINESS
  + Denmark sent food to Malawi. => AID Denmark -> Malawi
  + The charity donated blankets to refugees in Chad. => AID charity -> refugees
  - The bank gave its customers a loan.

rule provide-with AID 070
  verb provide, supply, equip, furnish, arm, present, assist, help
  source subj
  target obj
  need with AID-WORD|WEAPON
  need source @human
  + France supplied Chad with helicopters. => AID France -> Chad

rule military-aid AID 072
  verb arm, train, equip, supply + weapon|arm|missile|tank|ammunition|jet, send + weapon|arm|missile|tank|ammunition|trainer|adviser|instructor, provide + weapon|arm|training|missile, deliver + weapon|missile|tank|jet, ship + weapon|arm, reinforce, bolster
  source subj
  target obj, to, iobj, for
  need source @polity
  need target @human
  + France trains the army of Chad. => AID France -> army

rule humanitarian AID 073
  strong
  verb evacuate, rescue, feed, shelter, vaccinate, treat, airlift, save, resettle, house, accommodate, nurse
  source subj
  target obj, from, to
  need source @polity
  need target @human
  + UN helicopters evacuated the refugees. => AID UN -> refugees

rule aid-noun - 070
  noun aid, assistance, help, funding, fund, million, billion, donation, grant, loan, credit, money, contribution, package, bailout
  weak
  source subj, from, by, poss
  target to, for
  not subj BUSINESS
  + Norway promised aid to Nepal. => AGREE Norway -> Nepal

rule aid-kinds - 071
  noun dollar, euro, pound, yen, economic aid, financial aid, economic assistance, financial assistance, financial support, economic support, loan, credit, debt relief, bailout, funding, economic help, development aid, reconstruction aid, budget support, subsidy
  weak
  source subj, from, by, poss
  target to, for
  not subj BUSINESS
  + Norway promised economic aid to Nepal. => AGREE Norway -> Nepal

rule aid-military - 072
  noun military aid, military assistance, military support, weapon, arm, ammunition, arms, military equipment, military training, missile, lethal aid, air support, instructor, military help, security assistance
  weak
  source subj, from, by, poss
  target to, for
  not subj BUSINESS
  + Norway promised weapons to Nepal. => AGREE Norway -> Nepal

rule aid-humanitarian - 073
  noun aid convoy, aid truck, aid delivery, aid shipment, aid flight, relief convoy, relief supply, relief flight, relief worker, aid worker, humanitarian convoy, humanitarian worker, humanitarian agency, humanitarian aid, humanitarian assistance, food aid, relief, food, medicine, shelter, medical aid, emergency aid, emergency food, vaccine, medical supply, disaster relief, water, relief aid, refuge, asylum, blanket, tent
  weak
  source subj, from, by, poss
  target to, for
  not subj BUSINESS
  + Norway promised food to Nepal. => AGREE Norway -> Nepal

rule lend AID 071
  verb lend + MONEY, loan + MONEY, give + loan|credit|grant|subsidy, provide + loan|credit|grant|funding|financing|budget, grant + loan|credit, extend + loan|credit, approve + loan|credit|bailout, offer + loan|credit,
    disburse + MONEY, forgive + debt, cancel + debt, write off + debt, reschedule + debt, invest + MONEY
  source subj
  target to, iobj, for, in, obj, of
  need source @polity
  need target
  + The World Bank lent Zambia 10 million dollars. => AID Bank -> Zambia

rule give-help AID 070
  verb help, assist, aid, relieve, rescue
  source subj
  target obj
  need source @polity
  need target @polity
  + Togo helped Ghana to repair the dam. => AID Togo -> Ghana

rule peacekeeping AID 074
  verb deploy + peacekeeper|mission|observer, send + peacekeeper|observer, dispatch + peacekeeper|observer|mission, contribute + troop|peacekeeper|soldier|personnel
  source subj
  target to, in, on, for
  need source @polity
  not subj OFFICE
  + Nepal sent peacekeepers to Haiti. => AID Nepal -> Haiti

rule peacekeepers-arrive AID 074
  verb arrive, land, deploy, begin + patrol|deployment, patrol, escort, protect, guard
  source subj, obj
  target in, to, at, obj
  need source PEACEKEEPER
  + Nigerian peacekeepers arrived in Monrovia. => AID peacekeepers -> Monrovia
set PEACEKEEPER: peacekeeper, peacekeeping, contingent, deployment

rule peacekeeping-content - 074
  noun peacekeeping force, peacekeeping troop, peacekeeper, peacekeeping mission, peacekeeping operation, military protection, peacekeeping
  weak
  source subj, from, poss
  target to, in, for
  + Togo asked the UN for peacekeepers. => REQUEST Togo -> UN

rule asylum AID 075
  verb grant + asylum|refuge|citizenship|residency|protection|shelter|haven|sanctuary|status, give + asylum|refuge|shelter|sanctuary|haven, offer + asylum|refuge|shelter|sanctuary|haven, provide + asylum|refuge|shelter|sanctuary|haven, accept + refugee|migrant, admit + refugee|migrant, welcome + refugee|migrant, host + refugee|migrant, open + border|door|frontier
  source subj
  target to, iobj, for, obj
  need source @polity
  need target
  + Togo granted asylum to a singer from Chad. => AID Togo -> singer

# "took part in the talks" takes nobody in.
rule take-in AID 075
  verb take in, harbor, harbour
  source subj
  target obj, in
  need source @polity
  need obj|in @human
  not obj PARTICIPATION
  + Togo took in refugees from Chad. => AID Togo -> refugees
  - Togo took part in the talks.
set PARTICIPATION: part, interest, pride, delight, pleasure, place

rule open-border AID 075
  verb open + border|door|frontier, reopen + border
  strong
  source subj
  target to, for
  need to|for @human
  + Togo opened its borders to refugees from Chad. => AID Togo -> refugees

rule take-refugees AID 075
  verb accept, admit, resettle, welcome, shelter, host, house, absorb
  source subj
  target obj, from
  need obj REFUGEE
  need source @polity
  + Togo absorbed evacuees from Chad. => AID Togo -> evacuees
set REFUGEE: people, child, orphan, refugee, migrant, asylum-seeker, seeker, displaced, evacuee
