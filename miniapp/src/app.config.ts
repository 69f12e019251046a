export default defineAppConfig({
	pages: [
		'pages/home/index',
		'pages/report/index',
		'pages/cases/index',
		'pages/case/index',
		'pages/inbox/index',
		'pages/me/index',
		'pages/sign-in/index',
	],
	// A resident never downloads the office.
	subPackages: [
		{
			root: 'office',
			name: 'office',
			pages: [
				'pages/desk/index',
				'pages/case/index',
				'pages/slip/index',
				'pages/follow-up/index',
				'pages/deliveries/index',
				'pages/safety/index',
				'pages/catalogue/index',
				'pages/rules/index',
				'pages/admissions/index',
				'pages/admission/index',
				'pages/admission-form/index',
				'pages/promises/index',
				'pages/decision/index',
				'pages/roster/index',
				'pages/summons/index',
				'pages/whistles/index',
				'pages/report-in/index',
				'pages/handover/index',
				'pages/board/index',
				'pages/board-cases/index',
				'pages/sign-in/index',
				'pages/confirm/index',
			],
		},
		// What villages publish and decide
		{ root: 'affairs', name: 'affairs', pages: ['pages/decision/index'] },
		{ root: 'examples', name: 'examples', pages: ['pages/kit/index'] },
	],
	// Drawn by kit/TabBar, so that it grows with large type; declared here so that the three pages stay alive.
	tabBar: {
		custom: true,
		color: '#645b51',
		selectedColor: '#b3202e',
		backgroundColor: '#ffffff',
		list: [
			{ pagePath: 'pages/home/index', text: '首页' },
			{ pagePath: 'pages/cases/index', text: '我的诉求' },
			{ pagePath: 'pages/me/index', text: '我的' },
		],
	},
	window: {
		navigationBarTitleText: '呼应',
		navigationBarBackgroundColor: '#faf7f2',
		navigationBarTextStyle: 'black',
		backgroundColor: '#faf7f2',
		backgroundTextStyle: 'dark',
	},
	lazyCodeLoading: 'requiredComponents',
	requiredPrivateInfos: ['chooseLocation', 'getLocation'],
	permission: { 'scope.userLocation': { desc: '用来在地图上标出问题在哪里，报到时核对到没到现场' } },
	// Known to the browser's router only: pages change at once, so nothing fixed is moved while they do.
	...(process.env.TARO_ENV === 'h5' ? { animation: false } : {}),
})
