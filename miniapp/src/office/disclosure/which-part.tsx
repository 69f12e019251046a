import type { Group } from '@huying/shared/disclosure/group'
import { isPeriodOf } from '@huying/shared/disclosure/period'
import { sayPeriod } from '@huying/shared/text/zh-CN/disclosure'
import { form as words } from '@huying/shared/text/zh-CN/disclosure-work'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Field, TextInput } from '../../kit/field'
import { Heading, Quiet } from '../../kit/words'
import { useTenant } from '../../region/tenant'
import { VillagePicker } from '../../region/village-picker'
import { sayVillage } from '../../region/villages'
import { Chips } from '../chips'
import { lastPeriod } from './beginning'
import type { Form } from './typed-form'

type Props = { groups: readonly Group[]; form: Form; onChange: (changes: Partial<Form>) => void }

/** Whose table, of which group, of which period; what stands already cannot become another's. */
export function WhichPart({ groups, form, onChange }: Props) {
	const [choosing, setChoosing] = useState(false)
	const { value: tenant } = useTenant()
	const group = groups.find((one) => one.group === form.group)
	const village = sayVillage(tenant, form.village)
	if (form.disclosure !== undefined) {
		return (
			<Card>
				<Heading>{`${village ?? ''} · ${group?.name ?? ''} · ${sayPeriod(form.period)}`}</Heading>
				{group && <Quiet>{group.sentence}</Quiet>}
			</Card>
		)
	}
	const choose = (name: string) => {
		const next = groups.find((one) => one.group === name)
		onChange({ group: name, ...(next && { period: lastPeriod(next, Date.now()) }) })
	}
	const fits = group !== undefined && isPeriodOf(group.cadence, form.period)
	return (
		<Card>
			<Button words={village ?? words.village} look="calm" icon="map-pin" onTap={() => setChoosing(true)} />
			<Field label={words.which} {...(group && { hint: group.sentence })}>
				<Chips
					options={groups.map(({ group: value, name }) => ({ value, words: name }))}
					chosen={form.group}
					onChoose={choose}
				/>
			</Field>
			{group && (
				<Field label={words.period} hint={fits ? sayPeriod(form.period) : words.periodHint[group.cadence]}>
					<TextInput
						label={words.period}
						value={form.period}
						onInput={(period) => onChange({ period: period.trim().toUpperCase() })}
						most={10}
					/>
				</Field>
			)}
			<VillagePicker
				open={choosing}
				title={words.village}
				chosen={form.village}
				onChoose={(code) => onChange({ village: code })}
				onClose={() => setChoosing(false)}
			/>
		</Card>
	)
}
