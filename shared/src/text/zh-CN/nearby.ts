import { spaced } from './spaced'

/** Near-by cases before a call is sent, and cases that one follows because one meets the same. */
export const looking = '看看附近有没有'
export const sheet = {
	title: '附近有人反映过',
	words: '看看是不是您要说的这件。是的话点一下就行，不用再发。',
	same: '就是这件，我也遇到',
	sameOf: (what: string) => `就是这件，我也遇到：${what}`,
	on: '不是，接着发',
	yours: '这件是您反映的。',
	following: '这件您说过也遇到。',
	look: '去看看',
	lookAt: (what: string) => `去看看：${what}`,
	untitled: '有人反映的事',
	opened: (day: string) => spaced`${day}反映的`,
	unit: (unit: string) => `归${unit}办`,
	metres: (metres: number) => `离您标的地方不到 ${metres} 米`,
	people: (people: number) => `${people} 人说也遇到了`,
	comma: '，',
}
export const joined = {
	mark: '记下了',
	title: '记下了，您也遇到',
	words: '这件事办好了会告诉您。办到哪一步，在「我的诉求」里随时看。',
	unsent: '您刚才写的没有发出去，离开这一页就清掉。',
	also: '我写的也发出去',
	look: '看看办到哪一步',
	home: '回首页',
}
export const followed = {
	mark: '我也遇到',
	title: '公示的诉求',
	untitled: '有人反映的事',
	note: '这是别人反映的，公示的只有办到哪一步。',
	follow: '我也遇到',
	followed: '记下了，办好了告诉您。',
	unfollow: '不再跟着看',
	unfollowed: '不再跟着看了。',
	opened: '哪天反映',
	people: '也遇到的',
	peopleOf: (people: number) => `${people} 人`,
}
