import type { Entry } from '@huying/shared/catalogue/entry'
import { matter as words } from '@huying/shared/text/zh-CN/whistle'
import type { Unit } from '@huying/shared/unit/unit'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Field } from '../../kit/field'
import { NoticeBar } from '../../kit/notice-bar'
import { Buttons } from '../../kit/row'
import { Quiet } from '../../kit/words'
import { MatterPicker } from '../../matter/matter-picker'
import type { SummonsDraft } from '../../summons/summons-draft'
import { ProposeSheet } from '../catalogue/propose-sheet'
import { changeSummons } from './summons-store'

type Props = {
	draft: SummonsDraft
	entries: readonly Entry[] | undefined
	/** The list could not be fetched, and none is kept here. */
	failed: boolean
	entry: Entry | undefined
	units: readonly Unit[]
	error: string | undefined
}

/** Which matter of the catalogue it is, or that it is in none: then the centre decides, and one may propose an entry. */
export function MatterField({ draft, entries, failed, entry, units, error }: Props) {
	const [open, setOpen] = useState(false)
	const [proposing, setProposing] = useState(false)
	const [proposed, setProposed] = useState(false)
	return (
		<Field label={words.title} hint={words.hint} error={error}>
			{failed && <Quiet>{words.failed}</Quiet>}
			{entry && (
				<View className="summons__matter">
					<View className="strong">{entry.name}</View>
					<Quiet>{entry.sentence}</Quiet>
				</View>
			)}
			<Buttons>
				{!failed && (
					<Button
						words={entry ? words.change : words.choose}
						icon="list"
						look="calm"
						busy={entries === undefined}
						fit
						onTap={() => setOpen(true)}
					/>
				)}
				{!draft.unlisted && (
					<Button
						words={words.unlisted}
						look="calm"
						fit
						onTap={() => changeSummons({ unlisted: true, matter: undefined, kind: undefined })}
					/>
				)}
			</Buttons>
			{draft.unlisted && (
				<View className="summons__unlisted">
					<NoticeBar words={words.unlistedWords} icon="circle-alert" />
					{proposed ? (
						<NoticeBar words={words.proposed} icon="check" />
					) : (
						<Buttons>
							<Button words={words.propose} icon="plus" look="calm" fit onTap={() => setProposing(true)} />
						</Buttons>
					)}
				</View>
			)}
			<MatterPicker
				open={open}
				entries={entries ?? []}
				chosen={draft.matter}
				onChoose={({ matter, kind }) => {
					changeSummons({ matter, kind, unlisted: false })
					setOpen(false)
				}}
				onClose={() => setOpen(false)}
			/>
			{proposing && (
				<ProposeSheet
					units={units}
					onClose={() => setProposing(false)}
					onDone={() => {
						setProposing(false)
						setProposed(true)
					}}
				/>
			)}
		</Field>
	)
}
