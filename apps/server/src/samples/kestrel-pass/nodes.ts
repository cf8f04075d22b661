import { samplePictureIds as pictures } from '../sample-pictures.ts';

/** Four scenes for a short evening. `content` and `readAloud` are for everybody, `gmNotes` for the GM alone. */
export const nodes = [
  {
    id: 'iron-door',
    type: 'decision',
    title: 'The Iron Door',
    pictureId: pictures['snow-road'],
    pictureForPlayers: true,
    readAloud:
      'The last wagon over Kestrel Pass went up four days ago and did not come down. You find it at noon, square across the road, with a foot of snow on its cover. The mule is alive. It stands in its harness under a clear sky, and casts no shadow.\n\nBare footprints go up the road, evenly spaced, like those of somebody walking to a tune. They end at the toll-house, at an iron door. In the door is a slot, at the height of your heart, and behind it somebody clears a throat that has not been used in some time.\n\n“State your number,” says the toll-keeper, “your lading, and your business. Then the toll. It is not money.”',
    content:
      'The wagon belongs to **Perrin Ault**, candle-maker, who pays 120 silver pieces for news and 120 more for his brother **Tam**, who drove it. Nothing has been stolen. Tam’s boots stand side by side in front of the seat.\n\nThrough the slot you see a long coat, buttoned to the top, and a hat above it. On a shelf behind them stand nine lanterns. Eight are lit. The flames lean toward you.',
    gmNotes:
      '**What is true.** The toll-keeper, **Osk**, shut the pass for the winter and died in the first snow. What climbed out of the crack in his cellar took over his coat and his duties. The toll it demands is a **shadow**: each burns as the flame of a lantern, and whoever has lost one follows the light down the stair, sits on a stool, and forgets. Eight sit there. (The mule’s shadow is only a deposit on the wagon: it hangs on the coat-hook below, and can be taken down by hand.) When the ninth lantern is lit the Keeper may leave the pass and go down to the towns.\n\n**What it wants:** nine. **What it fears:** being in the wrong. It is scrupulous. It takes nothing that is not owed, gives receipts, answers questions truthfully and at length, and can be out-argued.\n\n**House rules.** Armour class counts upward from 10; a *check* is a d20 at or under the named ability. Use your own rules wherever you have them.\n\n**At the door** (10 minutes). Each threat or blow costs one of `gm.patience`; at 0 it comes out and fights (see *Nine Stools*). Who agrees to pay “in due course” is let in, politely, to the counter. Picking the lock: **Dexterity check**, 2 tries; failure is heard. Breaking it: **Strength check**, and it is certainly heard. Heard means: the Keeper is waiting in the hall, and no shutter will be found open again.\n\n**The shutter** is round the back, above a drift: no check, but somebody must be lifted. **The cairn** by the road hides Osk, frozen, one hand pointing at his own house, and his *tin lantern*: give it to whoever looks there. It burns without oil for anyone who says his name, and the Keeper cannot come into its light.\n\n**If they stay away** until dark, the Keeper holds a lantern to the slot and calls each of them by name: **Wisdom check**, or walk in barefoot.\n\nShow the backdrop *The Iron Door*. Turn to the map once somebody is inside, and reveal the room they stand in.',
    setVariables: { 'lanterns-lit': 8, 'gm.patience': 3 },
    choices: [
      { id: 'parley', text: 'State your number, and go in to dispute the toll', toNodeId: 'nine-stools' },
      {
        id: 'shutter',
        text: 'Steal in by the kitchen shutter',
        toNodeId: 'nine-stools',
        forbiddenFlags: ['house-awake'],
      },
      { id: 'force', text: 'Break the door', toNodeId: 'nine-stools' },
      { id: 'pay', text: 'Pay what is asked', toNodeId: 'ninth-lantern' },
    ],
    tags: ['start', 'talk'],
  },
  {
    id: 'nine-stools',
    type: 'combat',
    title: 'Nine Stools',
    pictureId: pictures['the-keeper'],
    pictureForPlayers: true,
    readAloud:
      'Inside, everything has been put straight. The hearth is swept. The pens are in order of length. On the counter lies a ledger in a small, perfectly regular hand: name, number of feet, lading, *one shadow, received with thanks*. The last line by a living man says *O. Osk, closed for the winter.*\n\nSomewhere below you, far deeper than a house has any need to go, eight people are breathing in time.',
    content:
      'The coat goes about its rounds: counter, shelf, stair, counter. It does not hurry. It has nine lanterns and all winter.\n\nBlades pass through it. The lanterns, however, are only glass.',
    gmNotes:
      'Play it room by room on the map; one turn is ten minutes. The Keeper walks **hall → shelf → kitchen → stair → hall**, one room a turn, beginning in the hall. After six turns indoors it notices the snow on the floor.\n\n**1 Hall.** Counter, ledger, sleeve. *To dispute the toll:* one **Intelligence check**, +4 for pointing at Osk’s last line (a closed house may take no toll, so all eight were taken unlawfully), +2 for the tin lantern on the counter, +2 for any argument that makes you laugh. Success: appalled, it writes eight refunds – *It finds the error*. Failure: it closes the book and holds out its sleeve, and it fights.\n\n**2 Shelf.** Eight lit lanterns, AC 10, 1 point each. To break or lift one unseen: **Dexterity check**; failure brings the Keeper next round. Carried downstairs unbroken, a lantern leads its owner like a lead-rope.\n\n**3 Kitchen.** Shutter, cold hearth, a ham (nobody here eats). In the ash: Osk’s seal ring (15 sp).\n\n**4 Bedroom.** His diary, last page: “*Noises in the cistern. Went to look. It asked me very civilly what I charge.*” Under the bed 45 sp in a jar marked LOST PROPERTY.\n\n**5 Store.** Frost-split crates: 12 candles from Ault’s, 3 flasks of oil. Loose rubble: who runs here makes a **Dexterity check** or falls, with noise.\n\n**6 Nine stools.** Eight people, barefoot, hands on their knees, attentive as a class; the ninth stool has been dusted. Tam Ault sits nearest the door and does not know his name. They can be led by the hand, two at a time: a **Wisdom check** for each trip, and the leader must talk of ordinary things. Failure: the pair turns back. Two failures: the Keeper stands on the stair.\n\n**7 Cistern.** Black water; the crack breathes. Stop it (**Strength check**, three crates and a quarter of an hour) and the Keeper fights at −4, for it cannot go home. Who looks in sees a second sky.\n\n**The Keeper:** AC 13, HD 4, hp 20, touch 1d6 and the victim’s shadow thins (−1 to every roll; at three touches it is gone, and the victim goes to the ninth stool). Weapons do half damage; fire and magic do all of it. Each lantern broken costs it 3 hp and wakes one sleeper. It will not enter the tin lantern’s light, and if it is *called by Osk’s name* there it must answer for him, and cannot. It fights to the end, and apologises throughout.\n\n**If it goes badly:** anyone may run; it does not follow into the snow before dark. Each hero on the ninth stool comes back when the lantern breaks.',
    setFlags: ['house-awake'],
    itemRewards: [{ name: 'Candle', quantity: 12, description: 'Best wax. AULT & BROTHER is stamped on each.' }],
    experience: 200,
    choices: [
      { id: 'argued', text: 'It finds the error', toNodeId: 'refund' },
      { id: 'broken', text: 'The last lantern breaks', toNodeId: 'refund' },
      { id: 'named', text: 'By the light of the tin lantern, call it Osk', toNodeId: 'refund' },
      { id: 'out', text: 'Out into the snow, and think again', toNodeId: 'iron-door' },
      { id: 'lost', text: 'The ninth lantern is lit', toNodeId: 'ninth-lantern' },
    ],
    tags: ['toll-house', 'dungeon', 'monsters'],
  },
  {
    id: 'refund',
    type: 'story',
    title: 'Refunded in Full',
    readAloud:
      'One after another the flames go out, and one after another eight shadows run across the floor like spilled water and stop, sharp and black, at eight pairs of bare feet. “My feet are *freezing*,” says Tam Ault, and bursts into tears. On the counter lies an empty coat, folded, and a receipt.',
    content:
      'It is made out to you by name. *One pass, kept open. Paid.*\n\nThey go down to the valley behind you in a long line, each looking back from time to time at what follows at their heels. The mule, who had only been waiting to be asked, pulls the wagon.',
    gmNotes:
      'Perrin pays 240 sp if Tam walks in beside them, 120 if he does not. For each traveller left below take away 30 experience from the total. The **receipt** is good once, at any door, gate or bridge kept by something that is not human: it must let its bearers by.\n\nOsk lies behind the cairn and would like to be buried. A party that does it unasked finds, at the next toll they come to, that theirs has been paid.\n\nThe crack is still in the cellar. It has been closed, if they closed it, from one side.',
    setFlags: ['pass-open'],
    setVariables: { 'lanterns-lit': 0 },
    itemRewards: [
      { name: 'Silver pieces', quantity: 240, description: 'From Perrin Ault, candle-maker.' },
      { name: 'Receipt', description: 'One pass, kept open. Paid.' },
    ],
    experience: 250,
    isVictory: true,
    choices: [],
    tags: ['ending'],
  },
  {
    id: 'ninth-lantern',
    type: 'story',
    title: 'The Ninth Lantern',
    readAloud:
      'It does not hurt. It is like putting down something you have carried so long that you forgot it. Behind the counter a ninth small flame stands up. The coat takes its hat from the nail, locks the iron door from the outside, and sets off down the mountain, whistling.',
    content:
      'In the valley that evening every lamp burns low. Somebody knocks at the first house, and states its business.',
    gmNotes:
      'Whoever paid sits on the ninth stool. Nobody guards the shelf now: a second party, or those who ran, may break all nine lanterns in a minute (one **Strength check**, for the door) and everyone wakes. But the Keeper is in the towns by then, with a full set, and that is quite another adventure.\n\nGive half of the experience to anyone still outside: they know what is coming, and may be believed.',
    setVariables: { 'lanterns-lit': 9 },
    isFailure: true,
    choices: [],
    tags: ['ending'],
  },
] as const;
