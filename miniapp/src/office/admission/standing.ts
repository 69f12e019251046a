import { isOver } from '@huying/shared/admission/admission'
import type { AdmissionView } from '@huying/shared/admission/admission-view'
import type { AdmissionStatus } from '@huying/shared/admission/status'
import * as words from '@huying/shared/text/zh-CN/admission'
import type { StateShape } from '../../kit/state-mark'

const shapes: Readonly<Record<AdmissionStatus, StateShape>> = {
	asked: 'waiting',
	admitted: 'doing',
	refused: 'stopped',
	withdrawn: 'stopped',
	ended: 'stopped',
}

/** Where a request stands, as a word and a shape: admitted work whose term has gone by is over. */
export function standingOf(
	{ status, work }: Pick<AdmissionView, 'status' | 'work'>,
	now: number,
): { shape: StateShape; words: string } {
	if (status === 'admitted' && isOver(work.term, now)) return { shape: 'done', words: words.over }
	return { shape: shapes[status], words: words.status[status] }
}

/** Why it was refused or ended, or under which conditions admitted: the words of its last step. */
export const whyOf = ({ steps }: Pick<AdmissionView, 'steps'>): string | undefined =>
	steps.length > 1 ? steps.at(-1)?.words : undefined
