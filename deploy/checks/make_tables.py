#!/usr/bin/env python3
"""Makes the tables of src/test/resources/tables, in the shapes in which volunteers have them.

    /usr/bin/python3 deploy/checks/make_tables.py src/test/resources/tables

Needs openpyxl and LibreOffice (Debian: python3-openpyxl, libreoffice-calc, python3-uno). Workbooks are written by openpyxl, and again by
LibreOffice where its name is in that of the file; cells.tsv says what was typed into every cell: file, worksheet, row, column, words. The people are
invented.
"""
import csv
import datetime
import os
import shutil
import subprocess
import sys
import tempfile

import openpyxl

HEADER = ["ФИО", "Год рождения", "Место рождения", "Дата ареста", "Приговор", "Дата расстрела"]
PEOPLE = [
    ["Ячейкин Савва Лукич", 1890, "дер. Столбцово", "12.11.1937", "ВМН", "05.12.1937"],
    ["Строкина Вера Савельевна", 1901, "с. Клетки", "1937-11-13", "10 лет ИТЛ", None],
    ["Листков Пров Титович", 1888, "г. Таблицын; уезд", "14 ноября 1937 г.", "расстрел", "дек. 1937"],
]

cells = []


def typed(name, rows, sheet="", first=1):
    """Notes what was typed, rows from a line on."""
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            if value not in (None, ""):
                cells.append([name, sheet, r + first, c + 1, shown(value)])


def shown(value):
    if isinstance(value, (datetime.date, datetime.datetime)):
        return value.strftime("%Y-%m-%d")
    return str(value).replace("\n", "⏎")


class Book:
    """A workbook, saved by openpyxl and by LibreOffice in as many kinds as wished."""

    def __init__(self, name, kinds):
        self.name, self.kinds = name, kinds
        self.book = openpyxl.Workbook()
        self.book.remove(self.book.active)
        self.noted = []

    def sheet(self, title, rows):
        sheet = self.book.create_sheet(title)
        for r, row in enumerate(rows):
            for c, value in enumerate(row):
                if value is not None:
                    sheet.cell(r + 1, c + 1, value)
        self.noted.append((title, rows))
        return sheet

    def save(self):
        for kind in self.kinds:
            office = kind.startswith("lo.")
            name = f"{self.name}.{kind}"
            for title, rows in self.noted:
                typed(name, rows, title)
            with tempfile.TemporaryDirectory() as folder:
                path = os.path.join(folder, "a.xlsx")
                self.book.save(path)
                if office:
                    # by way of ODS, or LibreOffice would copy what it does not know
                    path = convert(path, "ods", folder)
                    if kind != "lo.ods":
                        path = convert(path, kind[3:], os.path.join(folder, "again"))
                shutil.copy(path, os.path.join(out, name))


def convert(path, kind, folder):
    subprocess.run(
        ["soffice", "--headless", "--convert-to", kind, "--outdir", folder, path],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return os.path.join(folder, os.path.splitext(os.path.basename(path))[0] + "." + kind.split(":")[0])


def text(name, rows, encoding, separator, end="\r\n", quote=csv.QUOTE_MINIMAL, before=""):
    with open(os.path.join(out, name), "w", encoding=encoding, newline="") as file:
        file.write(before)
        csv.writer(file, delimiter=separator, lineterminator=end, quoting=quote).writerows(
            [["" if v is None else v for v in row] for row in rows])
    first = 1 + before.count(end)
    for row in rows:
        typed(name, [row], "", first)
        # a row begins on the line after the last of the one before
        first += 1 + sum(str(v).count("\n") for v in row)


def main():
    plain = [HEADER] + PEOPLE
    book = Book("plain", ["xlsx", "lo.xlsx", "lo.ods", "lo.xls"])
    book.sheet("Люди", plain)
    book.save()

    book = Book("titles-above", ["xlsx", "lo.xls"])
    book.sheet("Лист1", [["Книга памяти Столбцовского уезда"], ["том 2", None, "стр. 5"], [], HEADER] + PEOPLE + [["Итого: 3 чел."]])
    book.save()

    book = Book("merged", ["xlsx", "lo.ods", "lo.xls"])
    sheet = book.sheet("Лист1", [["Место жительства"] + HEADER[:2], ["с. Клетки", *PEOPLE[0][:2]], [None, *PEOPLE[1][:2]], [None, *PEOPLE[2][:2]]])
    sheet.merge_cells("A2:A4")
    book.save()

    formulas = [["Фамилия", "Имя", "Место рождения", "Год рождения", "Примечание"],
                ["Ячейкин", "Савва", '="дер. "&"Столбцово"', "=1889+1", None],
                ["Строкина", "Вера", "=C2", "=D2+11", '=IF(D3>0,"",1)'],
                ["Листков", "Пров", "=1/0", 1888, None]]
    book = Book("formulas", ["xlsx", "lo.xlsx", "lo.ods", "lo.xls"])
    book.sheet("Лист1", formulas)
    book.save()

    book = Book("hidden", ["xlsx", "lo.ods", "lo.xls"])
    sheet = book.sheet("Лист1", plain)
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["C"].hidden = True
    book.sheet("Черновик", [["Фамилия", "Имя"], ["Клеткин", "Фрол"]]).sheet_state = "hidden"
    book.save()

    date = datetime.date
    dates = [["Фамилия", "Дата рождения", "Дата ареста"],
             ["Ячейкин", date(1937, 11, 12), date(1937, 11, 12)],
             ["Строкина", date(1900, 3, 1), date(1938, 1, 31)],
             ["Листков", 1888, "ноябрь 1937"]]
    for name, epoch in (("dates", None), ("dates-1904", datetime.datetime(1904, 1, 1))):
        book = Book(name, ["xlsx", "lo.xlsx", "lo.ods", "lo.xls"])
        if epoch:
            book.book.epoch = epoch
        sheet = book.sheet("Лист1", dates if not epoch else dates[:2] + dates[3:])
        for row in sheet.iter_rows(min_row=2, min_col=2):
            for cell in row:
                if cell.is_date:
                    cell.number_format = "DD.MM.YYYY"
        book.save()

    book = Book("early-dates", ["xlsx", "lo.xlsx", "lo.ods", "lo.xls"])
    sheet = book.sheet("Лист1", [["Фамилия", "Дата рождения"], ["Ячейкин", 32], ["Строкина", 60]])
    for row in (2, 3):
        sheet.cell(row, 2).number_format = "DD.MM.YYYY"
    book.save()

    book = Book("years-in-date-cells", ["xlsx", "lo.ods", "lo.xls"])
    sheet = book.sheet("Лист1", [["Фамилия", "Дата рождения"], ["Ячейкин", 1890], ["Строкина", 1901], ["Листков", "1888"]])
    sheet["B2"].number_format = sheet["B3"].number_format = "DD.MM.YYYY"
    book.save()

    book = Book("sheets", ["xlsx", "lo.ods", "lo.xls"])
    book.sheet("Титул", [["Книга памяти"], ["составили школьники"]])
    book.sheet("Люди", plain)
    book.sheet("Пусто", [])
    book.save()

    entry = "ЯЧЕЙКИН Савва Лукич, 1890 г.р., уроженец дер. Столбцово, русский, б/п, кузнец. Арестован 12 ноября 1937 г. Тройкой при УНКВД 5 декабря 1937 г. приговорен к ВМН. Расстрелян 9 декабря 1937 г."
    book = Book("entry-beside-fields", ["xlsx", "lo.ods"])
    book.sheet("Лист1", [["Фамилия", "Стр.", "Место жительства", "Текст", "Кто набирал"], ["Ячейкин", 17, "с. Клетки", entry, "школа № 3"]])
    book.save()

    book = Book("several-into-one", ["lo.xls", "xlsx"])
    book.sheet("Лист1", [["Фамилия", "Имя", "Губерния", "Уезд", "Деревня", "День", "Месяц", "Год"], ["Ячейкин", "Савва", "Табличная губ.", "Столбцовский уезд", "дер. Клетки", 12, 11, 1937], ["Листков", "Пров", None, "Столбцовский уезд", "с. Строки", None, "ноябрь", 1937]])
    book.save()

    book = Book("doubled-headers", ["lo.xlsx", "lo.xls"])
    book.sheet("Лист1", [["Фамилия", "Имя", "Место рождения", "Место рождения", None], ["Ячейкин", "Савва", "с. Клетки", "с. Клетки", "без названия"]])
    book.save()

    book = Book("right-to-left", ["xlsx", "lo.ods"])
    sheet = book.sheet("Лист1", [["Фамилия", "Имя", "Варианты имени"], ["Ячейкин", "Савва", "תאיק סבא"], ["Строкина", "Вера", "خلية فيرا"]])
    sheet.sheet_view.rightToLeft = True
    book.save()

    book = Book("faults", ["xlsx", "lo.xls", "lo.ods"])
    book.sheet("Лист1", [HEADER] + PEOPLE + [HEADER, ["Клеткин Фрол, Клеткин Мирон", 1895], ["см. Ячейкин С. Л.", None], ["Столбцовский уезд"], ["Клеткина Анна Фроловна", "1936-02-30", None, "31.02.1937", "ссылка", "11/12/1937"], ["TRUE", 1890], ["Итого", 6]])
    book.save()

    five = [["Фамилия", "Дата ареста"], ["Ячейкин", "12.11.1937"], ["Строкина", "12 ноября 1937 года"], ["Листков", "12/XI-1937"], ["Клеткин", "1937.11.12"], ["Клеткина", "XI.37"], ["Рядкова", "11/13/1937"], ["Табулин", "осень 1937"]]
    text("dates-as-text.csv", five, "utf-8", ";")

    lines = [HEADER] + [[v if i != 2 else f"{v}\nволость" for i, v in enumerate(row)] for row in PEOPLE]
    text("excel-1251.csv", lines, "cp1251", ";")
    text("excel-utf8.csv", lines, "utf-8-sig", ";")
    text("excel-unicode.csv", plain, "utf-16", "\t")
    text("google.csv", lines, "utf-8", ",")
    text("google.tsv", plain, "utf-8", "\t", end="\n")
    text("mac.csv", plain, "mac_cyrillic", ";", end="\r")
    text("dos.csv", plain, "cp866", ";")
    text("koi8.csv", plain, "koi8_r", ",", end="\n")
    text("quoted-bars.csv", plain, "utf-8", "|", quote=csv.QUOTE_ALL)
    text("named-separator.csv", plain, "cp1251", ";", before="sep=;\r\n")
    text("no-header.csv", PEOPLE, "utf-8", ";")

    with tempfile.TemporaryDirectory() as folder:
        book = openpyxl.Workbook()
        for row in plain:
            book.active.append(row)
        path = os.path.join(folder, "calc.xlsx")
        book.save(path)
        shutil.copy(convert(path, "csv", folder), os.path.join(out, "calc.lo.csv"))
        typed("calc.lo.csv", plain)

    with open(os.path.join(out, "cells.tsv"), "w", encoding="utf-8") as file:
        for cell in cells:
            file.write("\t".join(map(str, cell)) + "\n")


if __name__ == "__main__":
    out = sys.argv[1]
    os.makedirs(out, exist_ok=True)
    main()
