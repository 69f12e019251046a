import type { Quorum } from './decision-rules'
import type { Attendance, Votes } from './entry'

/** Whether enough came. */
export const isQuorate = ({ due, present }: Attendance, { present: [part, whole] }: Quorum): boolean =>
	present * whole >= due * part

/** Whether enough came, and enough of them agreed. Counted in whole people: no fraction is ever rounded. */
export const hasPassed = (attendance: Attendance, votes: Votes, quorum: Quorum): boolean =>
	isQuorate(attendance, quorum) && votes.agree * quorum.agree[1] > attendance.present * quorum.agree[0]
