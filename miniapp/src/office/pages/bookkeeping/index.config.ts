export default definePageConfig({ navigationBarTitleText: '村账导入' })
