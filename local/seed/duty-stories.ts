import type { Story } from './story'
import { ago, on } from './when'

const DAY = 86_400_000

/** Cases in which the answering side shows: time asked for and stopped, slips, instructions, levels, merged calls. */
export const dutyStories: readonly Story[] = [
	{
		// at the village's own list: it may take it before the centre does
		key: 'pond-bank',
		at: ago(35),
		by: 'resident5',
		call: {
			sends: {
				text: '村东坑塘边上全是塑料袋和烂菜叶，风一刮进院子里，村里能不能喊人收一收？',
				village: '370404103236',
				matter: 'villageClean',
				place: { description: '朱村东头坑塘' },
			},
		},
		pictures: ['rubbish'],
		steps: [],
	},
	{
		// up from the village to the town
		key: 'village-square',
		at: on(-1, '09:10'),
		by: 'resident1',
		call: {
			sends: {
				text: '村里广场边上那盏高杆灯一直不亮，晚上跳舞的人多，摸黑不安全。',
				village: '370404103239',
				matter: 'villageSquare',
			},
		},
		pictures: ['lamp-dark'],
		steps: [
			{ at: on(-1, '09:30'), by: 'handler-village-370404103239', does: { type: 'take' } },
			{
				at: on(-1, '10:00'),
				by: 'handler-village-370404103239',
				does: { type: 'progress', words: '看了，是埋在地下的线断了，村里没有这个设备。' },
			},
			{
				at: on(-1, '10:10'),
				by: 'handler-village-370404103239',
				does: { type: 'refer', words: '要开挖换线，村里办不了，请镇里安排。' },
			},
		],
	},
	{
		// stopped until the part comes
		key: 'guardrail',
		at: on(-4, '15:20'),
		by: 'resident4',
		call: {
			sends: {
				text: '小桥的护栏缺了一截，底下水深，孩子放学从桥上走。',
				village: '370404101200',
				matter: 'guardrail',
			},
		},
		steps: [
			{ at: on(-4, '15:35'), by: 'dispatcher1', does: { type: 'accept', urgency: 'yellow', public: true } },
			{ at: on(-4, '15:45'), by: 'dispatcher1', does: { type: 'order', unit: 'housing' } },
			{ at: on(-4, '16:10'), by: 'handler-housing', does: { type: 'sign' } },
			{
				at: on(-4, '17:20'),
				by: 'handler-housing',
				does: { type: 'progress', words: '缺口已用钢管临时拦好，挂了反光条。' },
			},
			{
				at: on(-4, '17:40'),
				by: 'handler-housing',
				does: ({ now }) => ({
					type: 'askSuspension',
					until: now + 9 * DAY,
					words: '石护栏要照原样定做，厂家说十来天到货。',
				}),
			},
			{
				at: on(-4, '17:55'),
				by: 'dispatcher1',
				does: ({ now }) => ({
					type: 'suspend',
					until: now + 9 * DAY,
					words: '同意等到货，临时的拦挡每天看一遍。',
				}),
			},
		],
	},
	{
		// more time is asked for
		key: 'ditch-bridge',
		at: on(-1, '08:40'),
		by: 'resident3',
		call: {
			sends: {
				text: '古邵东村西边路面裂了一长溜，三轮车过不去，绕一圈要多走三里地。',
				village: '370404100212',
				matter: 'road',
			},
		},
		pictures: ['pothole'],
		steps: [
			{ at: on(-1, '08:55'), by: 'dispatcher2', does: { type: 'accept', urgency: 'green', public: true } },
			{
				at: on(-1, '09:05'),
				by: 'dispatcher2',
				does: { type: 'order', unit: 'housing', supports: ['transport', 'town-370404100'] },
			},
			{ at: on(-1, '09:30'), by: 'handler-housing', does: { type: 'sign' } },
			{ at: on(-1, '09:50'), by: 'handler-town-370404100', does: { type: 'signPart' } },
			{
				at: ago(45),
				by: 'handler-housing',
				does: {
					type: 'askExtension',
					extension: { by: 'working', days: 2 },
					words: '底下的管子也裂了，要先换管再铺路，请多给两天。',
				},
			},
		],
	},
	{
		// past its deadline: prompted and supervised, one slip answered, one still to be
		key: 'pond-fence',
		at: ago(27 * 60),
		by: 'dispatcher1',
		call: {
			files: {
				source: 'hotline12345',
				sourceNumber: 'YS12345-0002',
				title: '学校旁边的坑塘没有护栏',
				text: '市民来电：贾泉村小学旁边的坑塘没有围栏，前天有孩子滑下去，幸好大人看见了。',
				village: '370404103234',
				matter: 'drowning',
			},
		},
		steps: [
			{
				at: ago(27 * 60 - 10),
				by: 'dispatcher1',
				does: { type: 'accept', urgency: 'red', public: true, matter: 'drowning' },
			},
			{ at: ago(26 * 60), by: 'dispatcher1', does: { type: 'order', unit: 'water' } },
			{ at: ago(25 * 60 + 30), by: 'handler-water', does: { type: 'sign' } },
			{
				at: ago(24 * 60),
				by: 'handler-water',
				does: { type: 'progress', words: '拉了警戒绳，派人守着，护栏明天拉来。' },
			},
			{ until: ago(3 * 60) },
			{
				at: ago(2 * 60 + 30),
				by: 'handler-water',
				does: ({ number }) => ({
					type: 'answerSlip',
					number: `${number}-1`,
					words: '护栏的车在路上，今天装。',
				}),
			},
			{ until: ago(60) },
		],
	},
	{
		// a leader's instruction, with a report owed on it
		key: 'canal',
		at: on(-2, '10:00'),
		by: 'resident4',
		call: {
			sends: {
				text: '干渠修到一半停了一个月，渠口堵着，下游两个村都浇不上地。',
				village: '370404101200',
				matter: 'irrigation',
			},
		},
		pictures: ['ditch'],
		steps: [
			{ at: on(-2, '10:20'), by: 'dispatcher2', does: { type: 'accept', urgency: 'green', public: true } },
			{ at: on(-2, '10:30'), by: 'dispatcher2', does: { type: 'order', unit: 'water' } },
			{ at: on(-2, '11:10'), by: 'handler-water', does: { type: 'sign' } },
			{
				at: ago(70),
				by: 'leader',
				does: ({ now }) => ({
					type: 'instruct',
					leader: '区县领导（演示）',
					number: '演示批〔1〕号',
					reportBy: now + 2 * DAY,
					words: '浇地等不起。查清停工原因，两天内报我。',
				}),
			},
		],
	},
	{
		// two neighbours about one thing: this is the case, the next is merged into it
		key: 'no-water',
		at: ago(240),
		by: 'resident6',
		call: {
			sends: {
				text: '从早上起就没有水，问了邻居家也都没有，做饭都做不成。',
				village: '370404001015',
				matter: 'waterSupply',
			},
		},
		steps: [
			{ at: ago(225), by: 'dispatcher1', does: { type: 'accept', urgency: 'orange', public: true } },
			{ at: ago(220), by: 'dispatcher1', does: { type: 'order', unit: 'tapwater' } },
			{ at: ago(205), by: 'handler-tapwater', does: { type: 'sign' } },
			{
				at: ago(120),
				by: 'handler-tapwater',
				does: { type: 'progress', words: '主管裂了，正在挖，送水车已经到小区门口。' },
			},
		],
	},
	{
		key: 'no-water-either',
		at: ago(200),
		by: 'resident3',
		call: {
			sends: {
				text: '我们这栋也停水了，没人通知，老人一个人在家，能不能送点水？',
				village: '370404001015',
				matter: 'waterSupply',
			},
		},
		steps: [
			{
				at: ago(110),
				by: 'dispatcher2',
				does: ({ story }) => ({ type: 'merge', into: story('no-water'), words: '同一根主管。' }),
			},
		],
	},
	{
		// many people concerned: only those named see it
		key: 'factory-wages',
		at: on(-1, '16:00'),
		by: 'dispatcher1',
		call: {
			files: {
				source: 'visit',
				title: '停产厂子欠薪，工人要结队去讨',
				text: '一家厂子停产，六十多名工人两个月没有发钱，商量着一起去区里。',
				village: '370404002015',
				matter: 'wages',
			},
		},
		steps: [
			{
				at: on(-1, '16:05'),
				by: 'dispatcher1',
				does: { type: 'accept', urgency: 'orange', matter: 'wages' },
			},
			{ at: on(-1, '16:10'), by: 'dispatcher1', does: { type: 'order', unit: 'labour' } },
			{
				at: on(-1, '16:12'),
				by: 'dispatcher1',
				does: ({ user }) => ({
					type: 'restrict',
					to: ['leader', 'inspector', 'handler-labour'].map(user),
					words: '人数多，只给经办的人看。',
				}),
			},
			{ at: on(-1, '16:30'), by: 'handler-labour', does: { type: 'sign' } },
		],
	},
]
