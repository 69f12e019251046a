import type { Step, Story } from './story'
import { ago, on } from './when'

/** Where the workshops stand, about: east of 峨山镇. */
const workshops = { longitude: 117.7093, latitude: 34.7316, description: '峨山村东，老砖厂旁边' }

/** A door was knocked through; three units came when the street asked, and next day it was bricked up. */
export const doorInWall: Story = {
	key: 'door-in-wall',
	at: on(-3, '10:40'),
	by: 'handler-town-370404001',
	call: {
		summons: {
			text: '网格员巡查看到：一楼住户把外墙砸开一个门洞，准备开店，楼上担心不安全。请三家下午到现场，一起定怎么恢复。',
			village: '370404001019',
			matter: 'wallOpening',
			place: { description: '徐楼社区沿街 3 号楼一层' },
		},
		meetAt: on(-3, '14:00'),
	},
	pictures: ['door-hole'],
	steps: [
		{ at: on(-3, '11:00'), by: 'handler-enforcement', does: { type: 'sign' } },
		{ at: on(-3, '11:05'), by: 'handler-market', does: { type: 'signPart' } },
		{ at: on(-3, '11:20'), by: 'handler-police', does: { type: 'signPart' } },
		{ at: on(-3, '11:25'), by: 'handler-town-370404001', does: { type: 'signPart' } },
		{
			at: on(-3, '13:52'),
			by: 'handler-enforcement',
			does: { type: 'reportIn', words: '已到楼下。' },
			pictures: ['door-hole'],
		},
		{ at: on(-3, '13:58'), by: 'handler-police', does: { type: 'reportIn' }, pictures: ['door-hole'] },
		{ at: on(-3, '14:03'), by: 'handler-market', does: { type: 'reportIn' }, pictures: ['door-hole'] },
		{
			at: on(-3, '14:05'),
			by: 'handler-town-370404001',
			does: { type: 'reportIn' },
			pictures: ['door-hole'],
		},
		{
			at: on(-3, '15:10'),
			by: 'handler-enforcement',
			does: {
				type: 'plan',
				words: '住户同意恢复：今晚停水停电拆架子，明天上午砌实，市场局不再给这个地址办照。',
				agreed: ['enforcement', 'market', 'police', 'town-370404001'],
			},
		},
		{
			at: on(-3, '16:30'),
			by: 'handler-market',
			does: { type: 'finishPart', words: '这个地址的申请已经撤回，和住户讲清了。' },
			pictures: ['door-hole'],
		},
		{
			at: on(-2, '10:20'),
			by: 'handler-police',
			does: { type: 'finishPart', words: '砌墙时在场，没有争执。' },
			pictures: ['door-bricked'],
		},
		{
			at: on(-2, '10:25'),
			by: 'handler-town-370404001',
			does: { type: 'finishPart', words: '楼上几户都去说过了，看着砌完的。' },
			pictures: ['door-bricked'],
		},
		{
			at: on(-2, '10:40'),
			by: 'handler-enforcement',
			does: { type: 'resolve', words: '门洞已经砌实，社区和住户都签了字。' },
			pictures: ['door-bricked'],
		},
		{
			at: on(-2, '15:00'),
			by: 'gridWorker-370404001019',
			does: { type: 'verify', words: '里外都看了，砌得实。' },
		},
		{
			at: on(-2, '16:00'),
			by: 'handler-town-370404001',
			does: { type: 'rate', solved: true, content: true },
		},
		...marks('handler-town-370404001', { enforcement: 5, market: 4, police: 5 }),
		...marks('handler-enforcement', { market: 4, police: 5, 'town-370404001': 4 }),
		{
			at: on(-2, '17:10'),
			by: 'handler-market',
			does: { type: 'mark', unit: 'town-370404001', speed: 5, quality: 5 },
		},
		{
			at: on(-2, '17:15'),
			by: 'handler-police',
			does: { type: 'mark', unit: 'town-370404001', speed: 5, quality: 4, words: '地方说得清，到了就能办。' },
		},
		{ at: on(-1, '09:00'), by: 'dispatcher1', does: { type: 'close' } },
	],
}

/** Sheds and workshops that foul air and water: the town calls five units; not all have signed or shown up yet. */
export const scatteredWorkshops: Story = {
	key: 'workshops',
	at: ago(190),
	by: 'handler-town-370404104',
	call: {
		summons: {
			text: '村边几处无手续的养殖棚和造纸、颗粒作坊又冒烟又排水，镇上让停，业主不听，请几家一起来。',
			village: '370404104243',
			matter: 'scatteredPollution',
			place: workshops,
		},
		meetAt: ago(60),
	},
	pictures: ['sheds'],
	steps: [
		{ at: ago(182), by: 'handler-environment', does: { type: 'sign' } },
		{ at: ago(175), by: 'handler-enforcement', does: { type: 'signPart' } },
		{ at: ago(170), by: 'handler-town-370404104', does: { type: 'signPart' } },
		{ at: ago(150), by: 'handler-police', does: { type: 'signPart' } },
		{
			at: ago(58),
			by: 'handler-town-370404104',
			does: { type: 'reportIn', place: workshops },
			pictures: ['sheds'],
		},
		{
			at: ago(55),
			by: 'handler-environment',
			does: { type: 'reportIn', place: workshops },
			pictures: ['sheds'],
		},
		{
			at: ago(50),
			by: 'handler-enforcement',
			does: { type: 'reportIn', words: '车停在村口，走进去的。' },
			pictures: ['sheds'],
		},
		{
			at: ago(35),
			by: 'handler-environment',
			does: { type: 'progress', words: '两处作坊当场断了电，养殖棚的主人去找了。' },
		},
	],
}

/** What somebody thinks of the others' part, told the afternoon before: quick they were, all of them. */
function marks(by: string, quality: Readonly<Record<string, number>>): Step[] {
	return Object.entries(quality).map(([unit, each]) => ({
		at: on(-2, '17:00'),
		by,
		does: { type: 'mark', unit, speed: 5, quality: each },
	}))
}
