/** 一刻钟便民服务圈: what is near by. */
export const title = '身边的服务'
export const choose = '换一个村居'
export const chooseTitle = '看哪个村居的？'
export const chooseHint = '先选您的村居，就能看到身边有什么、开没开门。'
export const waiting = '正在取…'
export const offline = '信号不好，先看上次取到的。'
export const again = '再取'
export const all = '全部'
export const list = '看单子'
export const map = '看图'
export const byMe = '离我近的在前'
export const noPlace = '手机没说您在哪里，先按离村里的远近排。'
export const none = '这里还没有登记服务点。'
export const noneOfKind = '这一类，附近还没有登记。'
export const call = (phone: string): string => `打电话 ${phone}`
export const metres = (distance: number): string =>
	distance < 1000
		? `${Math.max(10, Math.round(distance / 10) * 10)} 米`
		: `${(distance / 1000).toFixed(1)} 公里`
export const open = '现在营业'
export const openUntil = (time: string): string => `现在营业，到 ${time}`
export const openAllDay = '现在营业，全天'
export const opensAt = (time: string): string => `还没开，今天 ${time} 开`
export const shut = '今天不开了'
export const holidays = '节假日以门口写的为准。'
export const sketch = '示意图，上北下南，只看方向和谁远谁近，不按比例。'
export const north = '北'
export const middle = '中'

/** 巡回服务日: services come to the village. */
export const touring = {
	title: '近期到村里来的服务',
	none: '近期没有安排。想请谁来，可以问一问。',
	when: (day: string, from: string, until: string): string => `${day} ${from}—${until}`,
	at: (place: string, unit: string): string => `${unit}，在${place}`,
	ask: '到时我要办',
	askAny: '想请人来办',
} as const
