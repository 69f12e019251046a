import { type Reminder, type ReminderStep, reminderSteps } from '../disclosure/owed'
import { sayPeriod } from '../text/zh-CN/disclosure'
import type { Told } from './answers'
import type { NoticeKind } from './notice'

const kinds: Record<ReminderStep, NoticeKind> = {
	soon: 'unitOwedSoon',
	today: 'unitOwedToday',
	late: 'unitOwedLate',
}

/**
 * What is told of a reminder to one town's villages that have not published, or to the town about them.
 * @param town its code: it names the notice, so that each town's is told once
 */
export function owedTold(
	{ group, groupName, period, step, at, dueAt }: Reminder,
	town: string,
	units: readonly string[],
): Told {
	return {
		notices: [{ kind: kinds[step], template: 'task', urgent: false, to: 'unit', units }],
		facts: {
			about: 'owed',
			case: `${group}-${period}-${town}`,
			seq: reminderSteps.indexOf(step) + 1,
			number: '',
			at,
			matterName: `${sayPeriod(period)}${groupName}`,
			// the last minute of the last day
			resolveBy: dueAt - 60_000,
		},
	}
}
