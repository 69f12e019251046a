import { who as words } from '@huying/shared/text/zh-CN/whistle'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Field, TextArea } from '../../kit/field'
import { Icon } from '../../kit/icon'
import { NoticeBar } from '../../kit/notice-bar'
import { Buttons } from '../../kit/row'
import { Sheet } from '../../kit/sheet'
import { Tap } from '../../kit/tap'
import type { SummonsDraft } from '../../summons/summons-draft'
import { UnitChoice } from '../case/unit-choice'
import type { Called } from './called'
import { changeSummons } from './summons-store'

type Props = {
	draft: SummonsDraft
	called: readonly Called[]
	/** The list hangs on a village that was not named yet. */
	waits: boolean
	error: string | undefined
}

/** Whom the catalogue calls and on what basis; more may be added, with a reason. */
export function WhoField({ draft, called, waits, error }: Props) {
	const [open, setOpen] = useState(false)
	const listed = called.filter(({ role }) => role !== 'added').map(({ unit }) => unit)
	const toggle = (unit: string) =>
		changeSummons({
			added: draft.added.includes(unit) ? draft.added.filter((one) => one !== unit) : [...draft.added, unit],
		})
	return (
		<>
			<Field label={words.title}>
				{waits && <NoticeBar words={words.needsVillage} icon="map-pin" />}
				<View className="summons__units">
					{called.map((one) => (
						<View key={one.unit} className="summons__unit">
							<View className="summons__unit-words">
								<View className={one.role === 'lead' ? 'summons__name summons__name--lead' : 'summons__name'}>
									{one.name}
								</View>
								<View className="summons__role">
									{one.basis === undefined
										? words.addedLine
										: words.line(one.role === 'lead' ? words.lead : words.support, words.basis[one.basis])}
								</View>
							</View>
							{one.role === 'added' && (
								<Tap
									className="summons__remove"
									label={words.remove(one.name)}
									onTap={() => toggle(one.unit)}
								>
									<Icon name="x" colour="quiet" />
								</Tap>
							)}
						</View>
					))}
				</View>
				<Buttons>
					<Button words={words.add} icon="plus" look="calm" fit onTap={() => setOpen(true)} />
				</Buttons>
			</Field>
			{draft.added.length > 0 && (
				<View id="summons-reason">
					<Field label={words.reason} hint={words.reasonHint} error={error}>
						<TextArea
							label={words.reason}
							value={draft.reason}
							most={-1}
							onInput={(reason) => changeSummons({ reason })}
						/>
					</Field>
				</View>
			)}
			<Sheet open={open} title={words.add} onClose={() => setOpen(false)} tall>
				<UnitChoice chosen={draft.added} village={draft.village} not={listed} onChoose={toggle} />
			</Sheet>
		</>
	)
}
