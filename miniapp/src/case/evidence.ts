import type { CaseAnswer } from '@huying/shared/case/case-view'
import { caseActions, time } from '@huying/shared/text/zh-CN/index'
import type { Photo } from '../kit/photo-grid'
import { picturesOf } from './timeline-entries'

/** The photos a case was opened with and those it was last resolved with, side by side, each saying whose and when. */
export function evidenceOf(
	view: Pick<CaseAnswer, 'photos' | 'pictures' | 'timeline' | 'openedAt'>,
	now: number,
): Photo[] {
	const resolved = [...view.timeline].reverse().find(({ type }) => type === 'resolved')
	const before = picturesOf(view.photos, view.pictures, caseActions.before(time.sayTime(view.openedAt, now)))
	const after = resolved
		? picturesOf(resolved.photos, view.pictures, caseActions.after(time.sayTime(resolved.at, now)))
		: []
	return [...before, ...after]
}
