export default definePageConfig({ navigationBarTitleText: '公开哪些事' })
