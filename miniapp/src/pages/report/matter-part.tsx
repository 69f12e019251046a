import { type MatterKey, matters } from '@huying/shared/matter/matters'
import { matterText, reportPage } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import type { Draft } from '../../draft/draft'
import { changeDraft } from '../../draft/draft-store'
import { Field } from '../../kit/field'
import { Tap } from '../../kit/tap'

const keys = Object.keys(matters) as MatterKey[]

/** One of the common matters, by one tap; another tap takes it back. */
export function MatterPart({ draft }: { draft: Draft }) {
	return (
		<Field label={reportPage.matter.label} hint={reportPage.matter.hint}>
			<View className="chips">
				{keys.map((key) => {
					const chosen = draft.matter === key
					return (
						<Tap
							key={key}
							role="radio"
							checked={chosen}
							className={chosen ? 'chips__chip chips__chip--chosen' : 'chips__chip'}
							onTap={() => changeDraft({ matter: chosen ? undefined : key })}
						>
							{matterText.matter[key]}
						</Tap>
					)
				})}
			</View>
		</Field>
	)
}
