import type { Context } from '../case/context'
import type { CaseState } from '../case/state'
import type { Rules } from '../rule/rules'

/** Of what a village is asked about what it published the time is one, whatever its colour. */
export function underDisclosure<Ground extends Pick<Context, 'rules'>>(
	{ disclosure }: Pick<CaseState, 'disclosure'>,
	context: Ground,
): Ground {
	if (disclosure === undefined) return context
	const { sign, within: resolve } = context.rules.objection
	const urgencies = Object.fromEntries(
		Object.keys(context.rules.urgencies).map((colour) => [colour, { sign, resolve }]),
	) as Rules['urgencies']
	return { ...context, rules: { ...context.rules, urgencies } }
}
