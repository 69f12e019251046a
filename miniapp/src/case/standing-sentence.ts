import type { Summary } from '@huying/shared/case/case-view'
import type { MainView } from '@huying/shared/merge/main-view'
import { casePage, standingText, time } from '@huying/shared/text/zh-CN/index'
import { startOfBeijingDay } from '@huying/shared/time/day'

type Public = Pick<Summary, 'status' | 'unitName' | 'resolveBy' | 'suspendedUntil'>

/** Statuses in which the unit's own time is the promise. */
const unitsTime: readonly Public['status'][] = ['assigned', 'handling']

/** How a public case stands, told to a neighbour: its times are known to the day. */
export function publicSentence({ status, unitName, resolveBy, suspendedUntil }: Public, now: number): string {
	const at = unitsTime.includes(status) ? resolveBy : status === 'suspended' ? suspendedUntil : undefined
	const by = at === undefined ? undefined : time.sayDay(at, now)
	return said({ status, unitName }, by, at !== undefined && at < startOfBeijingDay(now))
}

/** How the main case stands, told to somebody whose call was merged into it. */
export function mainSentence({ status, unitName, resolveBy, deadline }: MainView, now: number): string {
	const at = unitsTime.includes(status) ? resolveBy : deadline
	const by = at === undefined ? undefined : time.sayPromise(at, now)
	return said({ status, unitName }, by, at !== undefined && at < now)
}

function said(
	{ status, unitName = casePage.sentence.someUnit }: Pick<MainView, 'status' | 'unitName'>,
	by: string | undefined,
	late: boolean,
): string {
	const promise = standingText.promise[status]
	const rest = promise && by !== undefined ? (late ? promise.late : promise.kept)(by) : ''
	return `${standingText.sentence[status](unitName)}${rest}${standingText.stop}`
}
