import type { AdmissionReceipt } from '@huying/shared/admission/admission-view'
import type { Ask } from '@huying/shared/admission/command'
import * as words from '@huying/shared/text/zh-CN/admission'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../../api/client'
import { useSend } from '../../../api/use-send'
import { Button } from '../../../kit/button'
import { Empty } from '../../../kit/empty'
import { Field } from '../../../kit/field'
import { Waiting } from '../../../kit/waiting'
import { replaceWith, useQuery } from '../../../route/route'
import { departmentsOf } from '../../admission/asking'
import { emptyForm, type Form, type FormField, workOf } from '../../admission/form'
import { FormFields } from '../../admission/form-fields'
import { PromiseField } from '../../admission/promise-field'
import { Problem } from '../../case/problem'
import { useUnits } from '../../case/use-units'
import { Chips } from '../../chips'
import { useStaff } from '../../staff'
import { WorkPage } from '../../work-page'
import './index.scss'

/** A department asks to put work on towns or grids. */
export default function AdmissionForm() {
	const { profile } = useStaff()
	const query = useQuery()
	const { value: units } = useUnits()
	const [form, setForm] = useState<Form>(emptyForm)
	const [chosen, setUnit] = useState(query.unit)
	const [faults, setFaults] = useState<Partial<Record<FormField, string>>>({})
	const { busy, problem, send } = useSend<Omit<Ask, 'id'>, AdmissionReceipt>(
		(body) => api.askAdmission({ body }),
		({ admission }) => replaceWith('office/admission', { id: admission, sent: '1' }),
		words.untouched,
	)
	const known = profile !== undefined && units !== undefined
	const own = known ? departmentsOf(profile.posts, units, Date.now()) : []
	const unit = (own.find((one) => one.unit === chosen) ?? own[0])?.unit
	const change = (part: Partial<Form>) => {
		setForm((before) => ({ ...before, ...part }))
		const cleared = Object.fromEntries(Object.keys(part).map((field) => [field, undefined]))
		setFaults((before) => ({ ...before, ...cleared }))
	}
	const submit = () => {
		const outcome = workOf(form)
		if ('faults' in outcome) setFaults(outcome.faults)
		else if (unit !== undefined) send({ unit, ...outcome.work })
	}
	const wrong = Object.values(faults).some((fault) => fault !== undefined)
	return (
		<WorkPage title={words.form.title} explain={words.form.explain} back={words.back}>
			{!known && <Waiting />}
			{known && unit === undefined && <Empty words={words.form.notYours} icon="building-2" />}
			{unit !== undefined && (
				<View className="admission-form">
					{own.length > 1 && (
						<Field label={words.form.unit}>
							<Chips
								options={own.map((one) => ({ value: one.unit, words: one.shortName }))}
								chosen={unit}
								onChoose={(one) => {
									setUnit(one)
									change({ promise: undefined })
								}}
							/>
						</Field>
					)}
					<FormFields form={form} faults={faults} onChange={change} />
					<PromiseField
						unit={unit}
						from={form.from}
						chosen={form.promise}
						onChoose={(promise) => change({ promise })}
					/>
					<View className="admission-form__send">
						<Problem words={wrong ? words.form.wrong : problem} />
						<Button words={words.form.send} icon="send" busy={busy} onTap={submit} />
					</View>
				</View>
			)}
		</WorkPage>
	)
}
