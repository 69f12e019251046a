/** Finding what can be done, one's own or by somebody else. */
export const services = {
	title: '找服务',
	find: '您想办什么事？',
	findHint: '怎么说都行，比如「老人证怎么办」。',
	placeholder: '老人证怎么办',
	often: '大家常问',
	/** Whole needs, tapped instead of typed. */
	examples: ['老人证', '交医保', '身份证丢了', '慢性病本', '养老认证', '吃低保'],
	found: (count: number): string => `找到 ${count} 项`,
	nothing: '没找到这件事。换个说法试试，或者直接问，中心的人来答。',
	ask: '问一问',
	all: '全部',
	none: '县里还没有公布服务清单。有事可以直接问，中心的人来答。',
	waiting: '正在取服务清单…',
	offline: '信号不好，先看上次取到的清单。',
	again: '再取',
	circle: '身边的服务点',
	circleHint: '卫生室、快递、维修、食堂，开没开门，怎么走。',
	inPerson: '须本人到场',
	errand: '可以请人代办',
} as const

/** One service, from what to bring to who can run it. */
export const service = {
	title: '怎么办',
	who: '谁能办',
	bring: '带什么',
	bringNothing: '什么也不用带。',
	fee: '收多少钱',
	takes: '多久办好',
	where: '在哪里办',
	call: (phone: string): string => `打电话 ${phone}`,
	homeVisit: '能不能上门',
	homeVisitYes: '可以，走不动的老人、病人，请说一声，上门来办。',
	homeVisitNo: '不上门，要去窗口。',
	inPerson: '须本人到场',
	inPersonWords: '要照相、按指纹或者当面签字，别人代不了。走不了路的，先问一问有没有别的办法。',
	errand: '请人代办',
	errandWords: '跑不动、看不懂表、请不了假，都可以请网格员替您跑。不收钱。',
	errandNo: '这件事不能代办。',
	ask: '问一问',
	missing: '没有这项服务，可能已经换了清单。',
	toAll: '看全部服务',
} as const

/** Asking online. */
export const question = {
	title: '问一问',
	about: (name: string): string => `想问的是：${name}`,
	what: '想问什么？',
	whatHint: '打字或者说话都行，中心受理后派人来答，答复在「我的诉求」里看。',
	placeholder: '比如：我妈腿脚不好，能上门办吗？',
	village: '您在哪个村居',
	choose: '选村居',
	villageMissing: '请选一下村居，好让那边的人来答。',
	textMissing: '写一句话，或者说一句。',
	send: '发出去',
	asked: '问出去了',
	done: (number: string): string => `问出去了，编号 ${number}`,
	next: '中心受理以后派人来答，有了答复会告诉您。',
	follow: '看办到哪一步',
} as const
