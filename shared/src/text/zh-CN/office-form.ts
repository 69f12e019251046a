import type { Basis } from '../../catalogue/entry'
import { spaced } from './spaced'

/** Fields of the office's forms: units and their parts, times, marks, merging. */

export const unit = {
	lead: '牵头单位',
	to: '换成哪个单位',
	toHint: '不选就不再要这一家配合。',
	called: '叫哪个单位',
	settled: '由谁办',
}

export const supports = {
	title: '配合单位',
	hint: '可以不要。每家都有自己的时限、照片和评分。',
	add: '加一个配合单位',
	remove: (name: string) => `去掉${name}`,
}

/** Which of the units that have a part. */
export const part = {
	owed: '督办哪个单位',
	sentBack: '哪个单位的退办',
	support: '免除哪个单位',
	asked: '哪个单位的申请',
	marked: '给谁打分',
	asks: (name: string, time: string) => spaced`${name}要延${time}`,
	none: '现在没有可以选的单位。',
}

export const agreed = { title: '哪些单位同意', hint: '没有到场、没有同意的不要勾。' }

export const answerable = {
	title: '本单位谁负责',
	hint: '可以先不写。写过一次，下次自动带出。',
	first: '第一责任人',
	leader: '责任领导',
	person: '具体责任人',
	incomplete: '三个人要写就都写上。',
}

export const when = {
	meetAt: '什么时候集合',
	until: '最晚停到什么时候',
	reportBy: '什么时候前报',
	day: '日期',
	time: '时间',
	dayHint: '写成 2026-12-03',
	timeHint: '写成 14:30',
	other: '别的时间',
	unread: '没看懂这个时间，请写成 2026-12-03 和 14:30。',
}

export const extension = { title: '延多久', hint: (longest: string) => spaced`一次最多延${longest}。` }

export const marks = {
	speed: '来得快不快',
	quality: '办得好不好',
	scale: '1 分最差，5 分最好。',
	score: (points: number) => `${points} 分`,
}

export const place = {
	title: '现在的位置',
	hint: '只用来核对到没到现场。',
	take: '取现在的位置',
	again: '再取一次',
	taken: '已取到位置。',
	denied: '没取到位置。可以写明原因，照样能报到。',
}

export const slip = { title: '回复哪一张' }

export const instruction = {
	leader: '哪位领导批示',
	number: '批示件编号',
	numberHint: '没有可以不填。',
}

export const people = {
	title: '哪些人可以看',
	hint: '您自己会自动算上。',
	add: '加一个人',
	from: '先选单位',
	nobody: '这个单位还没有人上岗。',
	nameless: (role: string) => `${role}（没有留名字）`,
	remove: (name: string) => `去掉${name}`,
	all: '没有点名，就是恢复原样，有关的人都能看。',
}

export const main = {
	title: '并到哪一件',
	search: '输入受理编号找一找',
	find: '找',
	near: '同一个村还没办完的',
	none: '同一个村没有别的没办完的诉求。',
	unknown: '没有找到这个编号。',
	chosen: '并到',
	samePerson: '是同一个人反映的吗',
	same: '同一个人，回话和评价只要一次',
	several: '不是同一个人，各回各的',
}

export const matter = {
	title: '是哪一项',
	search: '输入事项名找一找',
	none: '清单里没有找到，换个字试试。',
	change: '换一项',
	choose: '选一项',
	follow: '照清单填',
	unlisted: '清单里没有这件事，由中心指定谁办。',
	failed: '事项清单没有取到，可以照常受理，单位自己选。',
}

export const basis: Record<Basis, string> = { law: '法定', agreement: '商定', order: '指定' }

/** What the catalogue proposes: 「清单说：牵头住建局，配合榴园镇；法定；红色，24 小时内办完。」 */
export const proposal = {
	title: '事项清单怎么说',
	said: (lead: string, supports: string, on: string) =>
		`清单说：牵头${lead}${supports === '' ? '' : `，配合${supports}`}（${on}）。`,
	time: (colour: string, resolve: string) => spaced`${colour}，${resolve}内办完。`,
	joint: '要联合到场，会商后再办。',
	visit: '要上门看。',
	evidence: (evidence: string) => `办结要有：${evidence}`,
	nobody: '还没有落到村，牵头单位要落村后才知道。',
	unlisted: '清单里没有这件事：由中心指定。',
	outside: '不在清单里，是指定。',
}
