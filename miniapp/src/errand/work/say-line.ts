import type { ErrandLine } from '@huying/shared/errand/errand-lists'
import { sayYuan } from '@huying/shared/text/zh-CN/disclosure'
import { kinship } from '@huying/shared/text/zh-CN/errand-words'
import { list } from '@huying/shared/text/zh-CN/errand-work'
import { sayPromise, sayTime } from '@huying/shared/text/zh-CN/time'
import { isRunning } from './groups'

/** Whom an errand is for, as one says it. */
export const sayFor = ({ errand }: Pick<ErrandLine, 'errand'>): string =>
	errand.for === 'self' ? list.self : list.for(kinship[errand.for])

/** What a worker must know of an errand before opening it, the most pressing first. */
export function marksOf({ errand }: Pick<ErrandLine, 'errand'>): string[] {
	const { consent, held, unconfirmed, cash, out, waits } = errand
	const { marks } = list
	return [
		...(consent === 'asked' || consent === 'withdrawn' ? [marks[consent]] : []),
		...(unconfirmed > 0 ? [marks.unconfirmed(unconfirmed)] : []),
		...(waits ? [marks.waits] : []),
		...(out ? [marks.out] : held > 0 ? [marks.held(held)] : []),
		...(cash > 0 ? [marks.cash(sayYuan(cash))] : []),
	]
}

/** When the two meet next, else by when it must be taken on or done. @param now epoch milliseconds */
export function whenOf(line: ErrandLine, now: number): string | undefined {
	if (!isRunning(line.status)) return undefined
	const { visit } = line.errand
	if (visit && visit.startsAt > now) return list.visit[visit.kind](sayTime(visit.startsAt, now))
	const open = line.status === 'assigned'
	const at = open ? line.deadline : line.resolveBy
	if (at === undefined) return undefined
	const by = sayPromise(at, now)
	if (at < now) return open ? list.takeLate(by) : list.late(by)
	return open ? list.takeBy(by) : list.doneBy(by)
}
