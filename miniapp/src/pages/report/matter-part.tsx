import type { PublicEntry } from '@huying/shared/catalogue/catalogue-view'
import { reportPage } from '@huying/shared/text/zh-CN/index'
import { more } from '@huying/shared/text/zh-CN/matter-picker'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Draft } from '../../draft/draft'
import { changeDraft } from '../../draft/draft-store'
import { Field } from '../../kit/field'
import { PickMore, Picks } from '../../kit/picks'
import { Quiet } from '../../kit/words'
import { MatterPicker } from '../../matter/matter-picker'
import { commonOf } from '../../matter/matters'
import { useMatters } from '../../matter/use-matters'

/** One of the common matters by one tap, another tap takes it back; the whole list is one tap further. */
export function MatterPart({ draft }: { draft: Draft }) {
	const entries = useMatters()
	const [open, setOpen] = useState(false)
	const common = commonOf(entries)
	const chosen = entries.find(({ matter }) => matter === draft.matter)
	// What was chosen from the whole list stands beside the common ones
	const shown = chosen && !common.includes(chosen) ? [...common, chosen] : common
	const choose = (entry: PublicEntry | undefined) => changeDraft({ matter: entry?.matter, kind: entry?.kind })
	return (
		<Field label={reportPage.matter.label} hint={reportPage.matter.hint}>
			<Picks
				options={shown.map(({ matter, name }) => ({ value: matter, words: name }))}
				chosen={draft.matter}
				onChoose={(matter) =>
					choose(matter === draft.matter ? undefined : shown.find((entry) => entry.matter === matter))
				}
			>
				{entries.length > common.length && <PickMore words={more} onTap={() => setOpen(true)} />}
			</Picks>
			{chosen && chosen.sentence !== '' && (
				<View className="report__matter">
					<Quiet>{chosen.sentence}</Quiet>
				</View>
			)}
			<MatterPicker
				open={open}
				entries={entries}
				chosen={draft.matter}
				onChoose={(entry) => {
					choose(entry)
					setOpen(false)
				}}
				onClose={() => setOpen(false)}
			/>
		</Field>
	)
}
