import { disclosureText } from '@huying/shared/text/zh-CN/index'
import { useState } from 'react'
import { followVillage, useFollowedVillages } from '../../../disclosure/followed-villages'
import { Button } from '../../../kit/button'
import { Buttons } from '../../../kit/row'
import { Heading } from '../../../kit/words'
import { useTenant } from '../../../region/tenant'
import { VillagePicker } from '../../../region/village-picker'
import { sayVillage, sayVillageAlone } from '../../../region/villages'
import { Chips } from './chips'

const text = disclosureText.board

/** Which village it is, the others that one follows, and another to choose. */
export function VillageHead({ village, onChoose }: { village: string; onChoose: (village: string) => void }) {
	const [open, setOpen] = useState(false)
	const { value: tenant } = useTenant()
	const followed = useFollowedVillages()
	const follows = followed.includes(village)
	const others = followed.filter((code) => code !== village)
	return (
		<>
			<Heading level={1}>{sayVillage(tenant, village) ?? text.title}</Heading>
			{others.length > 0 && (
				<Chips
					label={text.followedVillages}
					options={others.map((code) => ({ value: code, words: sayVillageAlone(tenant, code) ?? code }))}
					chosen={village}
					onChoose={(code) => code !== undefined && onChoose(code)}
				/>
			)}
			<Buttons>
				{village !== '' && (
					<Button
						words={follows ? text.unfollow : text.follow}
						look="calm"
						icon={follows ? 'check' : 'bell'}
						onTap={() => followVillage(village, !follows)}
					/>
				)}
				<Button words={text.choose} look="calm" icon="map-pin" onTap={() => setOpen(true)} />
			</Buttons>
			<VillagePicker
				open={open}
				title={text.chooseTitle}
				chosen={village}
				onChoose={onChoose}
				onClose={() => setOpen(false)}
			/>
		</>
	)
}
