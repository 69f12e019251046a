import type { FullCatalogue } from '@huying/shared/catalogue/catalogue-view'
import type { Proposal } from '@huying/shared/catalogue/proposal'
import { unitWords } from '@huying/shared/catalogue/unit-words'
import { waiting, proposals as words } from '@huying/shared/text/zh-CN/catalogue-page'
import type { Unit } from '@huying/shared/unit/unit'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../api/client'
import { useAnswer } from '../../api/use-answer'
import { Button } from '../../kit/button'
import { Failure } from '../../kit/failure'
import { NoticeBar } from '../../kit/notice-bar'
import { Buttons, Stack } from '../../kit/row'
import { Waiting } from '../../kit/waiting'
import { Heading, Quiet } from '../../kit/words'
import { sayFailure } from '../say-failure'
import { EntrySheet } from './entry-sheet'
import { ProposalCard } from './proposal-card'
import { ProposeSheet } from './propose-sheet'
import { RefuseSheet } from './refuse-sheet'

type Props = {
	catalogue: FullCatalogue
	units: readonly Unit[]
	now: number
	onPublished: (version: number) => void
}
type Doing = { what: 'propose' } | { what: 'write' | 'refuse'; proposal: Proposal }

/** Matters that somebody missed in the list: to propose, to wait for, and for those who keep it to decide. */
export function ProposalsPart({ catalogue, units, now, onPublished }: Props) {
	const { value, failure, reload } = useAnswer('proposals', () => api.proposals())
	const [doing, setDoing] = useState<Doing>()
	const [told, setTold] = useState<string>()
	const done = (sentence: string) => {
		setDoing(undefined)
		setTold(sentence)
		reload()
	}
	if (value === undefined)
		return failure === undefined ? (
			<Waiting words={waiting} />
		) : (
			<Failure words={sayFailure(failure)} onRetry={reload} />
		)
	const { open, decided, mayDecide } = value
	const close = () => setDoing(undefined)
	return (
		<Stack gap="middle">
			<Quiet>{words.explain}</Quiet>
			<Buttons>
				<Button words={words.add} look="plain" icon="plus" onTap={() => setDoing({ what: 'propose' })} />
			</Buttons>
			{told !== undefined && <NoticeBar words={told} icon="check" />}
			{open.length === 0 && <Quiet>{words.none}</Quiet>}
			<View>
				{open.map((proposal) => (
					<ProposalCard
						key={proposal.id}
						proposal={proposal}
						units={units}
						now={now}
						onWrite={mayDecide ? () => setDoing({ what: 'write', proposal }) : undefined}
						onRefuse={mayDecide ? () => setDoing({ what: 'refuse', proposal }) : undefined}
					/>
				))}
			</View>
			{decided.length > 0 && (
				<View>
					<Heading>{words.decided}</Heading>
					{decided.map((proposal) => (
						<ProposalCard key={proposal.id} proposal={proposal} units={units} now={now} />
					))}
				</View>
			)}
			{doing?.what === 'propose' && (
				<ProposeSheet units={units} onClose={close} onDone={() => done(words.sent)} />
			)}
			{doing?.what === 'refuse' && (
				<RefuseSheet proposal={doing.proposal} onClose={close} onDone={() => done(words.refused)} />
			)}
			{doing?.what === 'write' && (
				<EntrySheet
					proposal={doing.proposal}
					units={unitWords(units)}
					entries={catalogue.entries}
					base={catalogue.version}
					onClose={close}
					onDone={({ version = 0 }) => {
						done(words.accepted(version))
						onPublished(version)
					}}
				/>
			)}
		</Stack>
	)
}
