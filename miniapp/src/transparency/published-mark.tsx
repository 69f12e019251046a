import type { DisclosureView } from '@huying/shared/disclosure/disclosure-view'
import { disclosureText } from '@huying/shared/text/zh-CN/index'
import type { Shown, Watched } from '@huying/shared/transparency/watch'
import { View } from '@tarojs/components'
import { useAnswer } from '../api/use-answer'
import { Icon } from '../kit/icon'
import { Grow, Row } from '../kit/row'
import { Quiet, Strong } from '../kit/words'
import { checkShown } from './check-shown'
import './published-mark.scss'

const text = disclosureText.proof

/** When it was published, that the committee passed it, how many read it; and whether it is still what was published. */
export function PublishedMark({ view }: { view: DisclosureView }) {
	const shown = shownOf(view)
	return shown === undefined ? null : <ProofMark shown={shown} facts={factsOf(view, shown.at)} />
}

/** Whether what is on the screen is still what was published, and what else is to be said beside it. */
export function ProofMark({ shown, facts }: { shown: Shown; facts: readonly string[] }) {
	const { value, failure } = useAnswer(`${shown.about} ${shown.version}`, () => checkShown(shown))
	const said = saying(value, failure !== undefined)
	return (
		<View
			className={`published-mark published-mark--${said.look}`}
			{...(said.look === 'alarm' && { role: 'alert' })}
		>
			<Row at="top">
				<Icon name={said.icon} colour={said.colour} large />
				<Grow>
					<Strong>{said.words}</Strong>
					<Quiet>{said.hint}</Quiet>
					<Quiet>{facts.join(' · ')}</Quiet>
				</Grow>
			</Row>
		</View>
	)
}

/** What is on the screen and where the log must have it; undefined where there is nothing to check. */
function shownOf({ disclosure, tenant, content, shown, editions }: DisclosureView): Shown | undefined {
	const edition = editions.find((one) => one.edition === shown)
	if (content === undefined || edition === undefined) return undefined
	return {
		tenant,
		about: disclosure,
		version: edition.edition,
		index: edition.entry,
		at: edition.at,
		content,
	}
}

type Saying = {
	look: 'quiet' | 'good' | 'alarm'
	icon: 'shield-check' | 'circle-alert' | 'hourglass'
	colour: 'leaf' | 'accent' | 'quiet'
	words: string
	hint: string
}

function saying(watched: Watched | undefined, failed: boolean): Saying {
	if (watched?.verdict === 'kept')
		return { look: 'good', icon: 'shield-check', colour: 'leaf', words: text.kept, hint: text.keptHint }
	if (watched?.verdict === 'broken') {
		const which = text.which[watched.alarm]
		return {
			look: 'alarm',
			icon: 'circle-alert',
			colour: 'accent',
			words: text.broken,
			hint: `${which}。${text.brokenHint}`,
		}
	}
	const quiet = { look: 'quiet', icon: 'hourglass', colour: 'quiet' } as const
	if (watched?.verdict === 'fresh') return { ...quiet, words: text.fresh, hint: text.freshHint }
	return failed
		? { ...quiet, words: text.unknown, hint: text.unknownHint }
		: { ...quiet, words: text.checking, hint: '' }
}

/** When, whether late, that it was passed, and how many read it. */
function factsOf({ dueAt, editions, reviewedAt, reads }: DisclosureView, at: number): string[] {
	const item = disclosureText.item
	const late = (editions[0]?.at ?? at) > dueAt
	return [
		item.published(at),
		...(late ? [item.late(dueAt)] : []),
		...(reviewedAt === undefined ? [] : [item.reviewed]),
		...(reads > 0 ? [item.reads(reads)] : []),
	]
}
