import type { Story } from './story'
import { ago, on } from './when'
import { doorInWall } from './whistle-stories'

/** Cases that the centre has answered for: closed, declined, or waiting only for the caller. */
export const finishedStories: readonly Story[] = [
	{
		key: 'manhole',
		at: on(-6, '07:41'),
		by: 'resident1',
		call: {
			sends: {
				text: '村口路上的井盖塌了，孩子上学从这走，太危险了！',
				village: '370404001028',
				kind: 'livelihood',
				matter: 'manhole',
				place: { description: '南关小学往东 50 米路口' },
			},
		},
		pictures: ['manhole-sunken'],
		steps: [
			{
				at: on(-6, '08:02'),
				by: 'dispatcher1',
				does: { type: 'accept', urgency: 'red', public: true },
			},
			{
				at: on(-6, '08:10'),
				by: 'dispatcher1',
				does: { type: 'order', unit: 'housing', words: '在上学路上，请先围起来。' },
			},
			{ at: on(-6, '08:35'), by: 'handler-housing', does: { type: 'sign' } },
			{
				at: on(-6, '09:05'),
				by: 'handler-housing',
				does: { type: 'progress', words: '已到现场围好，新井盖在路上。' },
			},
			{
				at: on(-6, '11:52'),
				by: 'handler-housing',
				does: { type: 'resolve', words: '换了新井盖，旧井座一并加固。' },
				pictures: ['manhole-new'],
			},
			{
				at: on(-6, '14:05'),
				by: 'gridWorker-370404001028',
				does: { type: 'verify', words: '踩上去不晃，已经撤了围挡。' },
			},
			{
				at: on(-6, '16:20'),
				by: 'resident1',
				does: {
					type: 'rate',
					solved: true,
					content: true,
					words: '早上说的，中午就换好了，这办事效率，真快！',
				},
			},
			{ at: on(-5, '09:10'), by: 'dispatcher1', does: { type: 'close' } },
		],
	},
	{
		key: 'irrigation',
		at: on(-9, '10:15'),
		by: 'resident4',
		call: {
			sends: {
				text: '村西那片地离机井太远，浇一遍要排三天队，麦子等不起，能不能添一眼井？',
				village: '370404101200',
				kind: 'development',
				matter: 'irrigation',
			},
		},
		steps: [
			{
				at: on(-9, '10:50'),
				by: 'dispatcher2',
				does: { type: 'accept', urgency: 'green', public: true },
			},
			{ at: on(-9, '11:05'), by: 'dispatcher2', does: { type: 'order', unit: 'water' } },
			{ at: on(-9, '14:20'), by: 'handler-water', does: { type: 'sign' } },
			{
				at: on(-8, '17:30'),
				by: 'handler-water',
				does: { type: 'progress', words: '打井队已经进地，村里帮着看好了井位。' },
			},
			{
				at: on(-6, '16:40'),
				by: 'handler-water',
				does: { type: 'resolve', words: '新打的井出水了，水泵和出水口都装好，今天就能浇。' },
				pictures: ['well'],
			},
			{ at: on(-5, '09:30'), by: 'gridWorker-370404101200', does: { type: 'verify' } },
			{
				at: on(-5, '12:10'),
				by: 'resident4',
				does: { type: 'rate', solved: true, content: true, words: '不用排队了。' },
			},
			{ at: on(-4, '15:00'), by: 'dispatcher2', does: { type: 'close' } },
		],
	},
	{
		key: 'market-rubbish',
		at: on(-7, '08:30'),
		by: 'dispatcher1',
		call: {
			files: {
				source: 'hotline12345',
				sourceNumber: 'YS12345-0001',
				title: '集市散了以后垃圾没人收',
				text: '市民来电：峨山村逢集，散集以后烂菜叶子堆在路边，第二天也没人收。',
				village: '370404104243',
				kind: 'livelihood',
				matter: 'rubbish',
				phone: '19900000004',
			},
		},
		pictures: ['rubbish'],
		steps: [
			{ at: on(-7, '08:35'), by: 'dispatcher1', does: { type: 'accept', urgency: 'green', public: true } },
			{ at: on(-7, '08:40'), by: 'dispatcher1', does: { type: 'order', unit: 'town-370404104' } },
			{ at: on(-7, '09:30'), by: 'handler-town-370404104', does: { type: 'sign' } },
			{
				at: on(-6, '17:20'),
				by: 'handler-town-370404104',
				does: { type: 'resolve', words: '当天收净了，路口加了两个桶，以后散集一小时内收完。' },
				pictures: ['rubbish-cleared'],
			},
			{ at: on(-5, '09:00'), by: 'dispatcher2', does: { type: 'verify' } },
			{
				at: on(-5, '10:10'),
				by: 'inspector',
				does: { type: 'logCall', outcome: 'reached', solved: true, content: true, words: '路口干净了。' },
			},
			{ at: on(-5, '10:30'), by: 'dispatcher2', does: { type: 'close' } },
		],
	},
	{
		key: 'neighbour-debt',
		at: on(-3, '20:12'),
		by: 'resident6',
		call: {
			sends: { text: '邻居前年借我三千块钱，一直不还，请你们帮我要回来。', village: '370404102200' },
		},
		steps: [
			{
				at: on(-2, '08:25'),
				by: 'dispatcher1',
				does: {
					type: 'decline',
					reason: 'notPublic',
					words: '这是两家之间的借款，要走调解或者法院。可以先找底阁镇司法所，调解不收钱，借条带上就行。',
				},
			},
		],
	},
	{
		key: 'streetlight',
		at: on(-2, '19:50'),
		by: 'resident1',
		call: {
			sends: {
				text: '周庄村卫生室门口的路灯不亮好几天了，晚上拿药的老人看不见路。',
				village: '370404103239',
				kind: 'livelihood',
				matter: 'streetlight',
			},
		},
		pictures: ['lamp-dark'],
		steps: [
			{
				at: on(-1, '08:05'),
				by: 'dispatcher1',
				does: { type: 'accept', urgency: 'blue', public: true },
			},
			{ at: on(-1, '08:20'), by: 'dispatcher1', does: { type: 'order', unit: 'electricity' } },
			{ at: on(-1, '08:50'), by: 'handler-electricity', does: { type: 'sign' } },
			{
				at: on(-1, '19:10'),
				by: 'handler-electricity',
				does: { type: 'resolve', words: '灯头烧坏了，已换新的，天黑后看过，亮了。' },
				pictures: ['lamp-lit'],
			},
			{
				at: on(-1, '20:05'),
				by: 'gridWorker-370404103239',
				does: { type: 'verify', words: '去看了，卫生室门口照得清。' },
			},
		],
	},
	{
		key: 'black-ditch',
		at: on(-4, '09:30'),
		by: 'resident2',
		call: {
			sends: {
				text: '朱村东头的水沟又黑又臭，一家养鸭的往里排污水，夏天窗户都不敢开。',
				village: '370404103236',
				identity: 'confidential',
				kind: 'enforcement',
				matter: 'pollution',
				phone: '19900000002',
			},
		},
		pictures: ['ditch'],
		steps: [
			{ at: on(-4, '10:00'), by: 'dispatcher2', does: { type: 'accept', urgency: 'yellow', public: true } },
			{ at: on(-4, '10:20'), by: 'dispatcher2', does: { type: 'order', unit: 'environment' } },
			{ at: on(-4, '11:15'), by: 'handler-environment', does: { type: 'sign' } },
			{
				at: on(-3, '16:00'),
				by: 'handler-environment',
				does: { type: 'progress', words: '排污口已经封住，让养鸭户七天内建好沉淀池。' },
			},
			{
				at: on(-2, '15:40'),
				by: 'handler-environment',
				does: { type: 'resolve', words: '水沟已清淤换水。' },
				pictures: ['ditch-part'],
			},
			{ at: on(-2, '18:00'), by: 'dispatcher2', does: { type: 'verify' } },
			{
				at: ago(150),
				by: 'resident2',
				does: { type: 'rate', solved: false, words: '只清了上面一半，下面那段还是臭的。' },
			},
		],
	},
	doorInWall,
]
