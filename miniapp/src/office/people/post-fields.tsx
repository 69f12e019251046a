import { regionFor } from '@huying/shared/appointment/roles'
import * as words from '@huying/shared/text/zh-CN/people-page'
import { role as roleWords } from '@huying/shared/text/zh-CN/post'
import type { Role } from '@huying/shared/user/post'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Field, TextInput } from '../../kit/field'
import { useTenant } from '../../region/tenant'
import { VillagePicker } from '../../region/village-picker'
import { sayVillage } from '../../region/villages'
import { Chips } from '../chips'

const { fields } = words

/** A post as it is filled in. */
export interface PostDraft {
	readonly role: Role | undefined
	readonly region: string | undefined
	readonly from: string
	readonly until: string
}
export const noPost: PostDraft = { role: undefined, region: undefined, from: '', until: '' }

/** What of a draft is sent, besides the unit; undefined until it says enough. */
export function postIn({ role, region, from, until }: PostDraft) {
	if (role === undefined || (regionFor(role) === 'must' && region === undefined)) return undefined
	return {
		role,
		...(regionFor(role) !== 'none' && region !== undefined && { region }),
		...(from.trim() !== '' && { from: from.trim() }),
		...(until.trim() !== '' && { until: until.trim() }),
	}
}

type Props = {
	draft: PostDraft
	gives: readonly Role[]
	/** Whether it may begin on another day than now. */
	later?: boolean
	onChange: (draft: PostDraft) => void
}

/** Which post, for which village, from when until when. */
export function PostFields({ draft, gives, later = false, onChange }: Props) {
	const [choosing, setChoosing] = useState(false)
	const { value: tenant } = useTenant()
	const { role, region, from, until } = draft
	return (
		<>
			<Field label={fields.role}>
				<Chips
					options={gives.map((one) => ({ value: one, words: roleWords[one] }))}
					chosen={role}
					onChoose={(chosen) => onChange({ ...draft, role: chosen })}
				/>
			</Field>
			{role !== undefined && regionFor(role) !== 'none' && (
				<Field label={fields.region}>
					<Button
						words={(region && sayVillage(tenant, region)) ?? fields.chooseRegion}
						look="calm"
						icon="map-pin"
						fit
						onTap={() => setChoosing(true)}
					/>
				</Field>
			)}
			{later && (
				<Field label={fields.from} hint={fields.fromHint}>
					<TextInput
						label={fields.from}
						placeholder={fields.day}
						most={10}
						value={from}
						onInput={(said) => onChange({ ...draft, from: said })}
					/>
				</Field>
			)}
			<Field label={fields.until} hint={fields.untilHint}>
				<TextInput
					label={fields.until}
					placeholder={fields.day}
					most={10}
					value={until}
					onInput={(said) => onChange({ ...draft, until: said })}
				/>
			</Field>
			<VillagePicker
				open={choosing}
				title={fields.chooseRegion}
				chosen={region}
				onChoose={(chosen) => onChange({ ...draft, region: chosen })}
				onClose={() => setChoosing(false)}
			/>
		</>
	)
}
