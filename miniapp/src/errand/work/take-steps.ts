import type { ErrandStep } from '@huying/shared/errand/command'
import { api } from '../../api/client'
import { explain } from '../../api/explain'
import { newIdentifier } from '../../api/identifier'

type Sent = Exclude<ErrandStep, { type: 'giveConsent' }>

/**
 * The same step of several errands, one after the other: what fails stops none of the others.
 * @returns how many were taken, and why the first that was not, was not
 */
export async function takeSteps(
	cases: readonly string[],
	step: Sent,
): Promise<{ done: number; problem: string | undefined }> {
	let done = 0
	let problem: string | undefined
	for (const id of cases) {
		try {
			const body = { type: 'errand' as const, id: await newIdentifier(), step }
			await api.commandCase({ params: { case: id }, body })
			done++
		} catch (failure) {
			problem ??= explain(failure)
		}
	}
	return { done, problem }
}
