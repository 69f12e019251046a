import { proposal as words } from '@huying/shared/text/zh-CN/office-form'
import { Card } from '../../kit/card'
import { Heading, Quiet } from '../../kit/words'
import { ProposalLine } from './proposal-line'
import type { Seen } from './use-case'
import { entryOf, useEntries } from './use-entries'

/** What the catalogue says of a case that nobody has been given yet, for whoever gives it. */
export function CaseProposal({ view }: { view: Seen }) {
	const calls = view.moves.some((move) => move === 'accept' || move === 'order')
	const { value: entries } = useEntries(calls)
	if (!calls || entries === undefined) return null
	const entry = entryOf(entries, view.matter)
	return (
		<Card>
			<Heading>{words.title}</Heading>
			{entry === undefined ? (
				<Quiet>{words.unlisted}</Quiet>
			) : (
				<ProposalLine entry={entry} village={view.village} chosen={undefined} />
			)}
		</Card>
	)
}
