import type { Phase } from '../../responsibility/responsibility'
import { spaced } from './spaced'

/** On a caller's page: several units, others who called, time that stands still or was given, marks. */
export const parts = {
	title: (units: number) => `${units} 家一起办`,
	lead: '牵头',
	support: '配合',
	phase: {
		called: '还没签收',
		signed: '正在办',
		sentBack: '说不归它管，中心在定',
		done: '办完了',
		released: '这次不用它办',
	} satisfies Record<Phase, string>,
	reportedIn: '已经到场',
	by: (time: string) => spaced`最晚${time}办完`,
	late: (time: string) => spaced`本该${time}办完，晚了`,
	comma: '，',
}
export const besides = {
	joined: (people: number) => `这件事共有 ${people} 人反映。`,
	followers: (people: number) => `另有 ${people} 人说也遇到了。`,
	suspended: (words: string) => `为什么停：「${words}」`,
	extended: (unit: string, time: string) => `${unit}申请多用 ${time}，已经同意。`,
	extendedBecause: (unit: string, time: string, words: string) =>
		`${unit}申请多用 ${time}，已经同意：「${words}」`,
}
export const merged = { title: '那件事办到哪一步' }
export const marks = {
	title: '给办事的单位打分',
	hint: '各打各的分，不打也行。1 分最差，5 分最好。',
	which: (unit: string, place: number, all: number) => `${unit}（第 ${place} 家，共 ${all} 家）`,
	speed: '来得快不快？',
	quality: '办得好不好？',
	points: (points: number) => `${points} 分`,
	send: '打好了',
	later: '不打了',
	given: (unit: string, speed: number, quality: number) =>
		`您给${unit}打的分：快慢 ${speed} 分，好坏 ${quality} 分。`,
	thanks: '分打好了，谢谢您。',
}
