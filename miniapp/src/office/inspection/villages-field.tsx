import type { Town } from '@huying/shared/region/region'
import * as words from '@huying/shared/text/zh-CN/inspection'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Field } from '../../kit/field'
import { Chips } from '../chips'
import './villages-field.scss'

type Props = {
	/** Those that may be chosen. */
	towns: readonly Town[]
	chosen: readonly string[]
	onChange: (villages: readonly string[]) => void
}

/** Where: whole towns with one tap, or some of their villages. */
export function VillagesField({ towns, chosen, onChange }: Props) {
	const [open, setOpen] = useState<string>()
	const set = new Set(chosen)
	return (
		<Field label={words.where} hint={words.whereExplain}>
			<View className="villages-field__sum">{words.chosen(chosen.length)}</View>
			{towns.map(({ code, name, villages }) => {
				const own = villages.map((village) => village.code)
				const count = own.filter((village) => set.has(village)).length
				const others = chosen.filter((village) => !own.includes(village))
				return (
					<View key={code} className="villages-field__town">
						<View className="villages-field__head">
							<View className="villages-field__name">{words.ofTown(name, count, own.length)}</View>
							<Button
								words={count === own.length ? words.noneOf : words.allOf}
								label={`${name}${count === own.length ? words.noneOf : words.allOf}`}
								look="calm"
								fit
								onTap={() => onChange(count === own.length ? others : [...others, ...own])}
							/>
							<Button
								words={open === code ? words.fold : words.someOf}
								label={`${name}${words.someOf}`}
								look="calm"
								fit
								onTap={() => setOpen(open === code ? undefined : code)}
							/>
						</View>
						{open === code && (
							<Chips
								options={villages.map((village) => ({ value: village.code, words: village.name }))}
								chosen={own.filter((village) => set.has(village))}
								onChoose={(village) =>
									onChange(set.has(village) ? chosen.filter((one) => one !== village) : [...chosen, village])
								}
							/>
						)}
					</View>
				)
			})}
		</Field>
	)
}
