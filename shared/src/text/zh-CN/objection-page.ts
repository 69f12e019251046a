/** The page on which somebody asks about what a village has published. */
export const objectionPage = {
	title: '我有疑问',
	heading: (group: string, period: string) => `${group}，${period}`,
	what: '您想问什么？',
	whatHint: '哪一笔、哪个人、哪个数，说清楚一句就行。',
	kind: '是哪一种',
	kinds: {
		question: { words: '想问清楚', hint: '看不懂，想知道怎么回事。' },
		objection: { words: '觉得不对', hint: '认为公开的和实际不一样。' },
	},
	to: '请谁答复',
	tos: {
		village: { words: '村里', hint: '村里答不好或者超时，镇街会来查。' },
		town: { words: '直接找镇街', hint: '不经过村里。' },
	},
	name: '让不让村里知道是您',
	names: {
		hidden: { words: '不让村里知道', hint: '答复照样会告诉您。' },
		shown: { words: '可以告诉村里', hint: '方便当面说清楚。' },
	},
	photos: '照片（有就加）',
	photoAdd: '加照片',
	send: '送出',
	sent: '已送出，限期必须答复，哪天到期「我的诉求」里看得到。答复会写在这一项下面，也会告诉您。',
	look: '看我的诉求',
	signInFirst: '先登录，答复才能送到您手里。',
	signIn: '登录',
} as const
