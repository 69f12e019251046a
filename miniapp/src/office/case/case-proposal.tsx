import { proposals } from '@huying/shared/text/zh-CN/catalogue-page'
import { proposal as words } from '@huying/shared/text/zh-CN/office-form'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { NoticeBar } from '../../kit/notice-bar'
import { Buttons } from '../../kit/row'
import { Heading, Quiet } from '../../kit/words'
import { ProposeSheet } from '../catalogue/propose-sheet'
import { ProposalLine } from './proposal-line'
import type { Seen } from './use-case'
import { entryOf, useEntries } from './use-entries'
import { useUnits } from './use-units'

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
				<Unlisted id={view.case} />
			) : (
				<ProposalLine entry={entry} village={view.village} chosen={undefined} />
			)}
		</Card>
	)
}

/** In no entry: an entry can be proposed on the spot, with the case that it came up with. */
function Unlisted({ id }: { id: string }) {
	const { value: units } = useUnits()
	const [standing, setStanding] = useState<'open' | 'sent'>()
	return (
		<>
			<Quiet>{words.unlisted}</Quiet>
			{standing === 'sent' ? (
				<NoticeBar words={proposals.sent} icon="check" />
			) : (
				<Buttons>
					<Button words={proposals.add} icon="plus" look="calm" fit onTap={() => setStanding('open')} />
				</Buttons>
			)}
			{standing === 'open' && (
				<ProposeSheet
					units={units ?? []}
					about={id}
					onClose={() => setStanding(undefined)}
					onDone={() => setStanding('sent')}
				/>
			)}
		</>
	)
}
