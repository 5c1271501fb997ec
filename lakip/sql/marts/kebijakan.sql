-- one row: the ketentuan perhitungan in force at the end of tahun
select *
from rumus.kebijakan_berlaku($tahun, $sampai)
